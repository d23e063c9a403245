/** The text filter of the table of issues: every word must occur, case and accents ignored. Pure. */
import type { IssueRow } from './explorer-rows.ts';

/** A text as it is compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

type Searched = Pick<IssueRow, 'number' | 'title' | 'summary'>;

/** What a row is searched in, made once a row. */
export function searchedText({ title, summary }: Searched): string {
  return fold(`${title}\n${summary}`);
}

/** Whether a row has every word of a query; `14` may be its number or stand in its text, `RP-14` is its number alone. */
export function wordsMatcher(query: string): (row: Searched, text: string) => boolean {
  const words = [...new Set(fold(query).split(/\s+/).filter(Boolean))].map((word) => {
    const [, name, digits] = /^(rp-?)?(\d+)$/.exec(word) ?? [];
    return { word, number: Number(digits), inText: name === undefined };
  });
  return (row, text) =>
    words.every(
      ({ word, number, inText }) => row.number === number || (inText && text.includes(word)),
    );
}
