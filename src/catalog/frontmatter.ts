import { parseData, type KeyPath, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { markdownIn, type MarkdownText, type Position } from './markdown.ts';
import { placeAt, startOf, type TextFile } from './text-file.ts';

/** A page in its two parts. */
export interface Page {
  readonly data: LocatedData;
  readonly body: MarkdownText;
}

/** Splits a page into frontmatter and body; the places of both speak of the file. */
export function splitPage(file: TextFile): { page: Page | undefined; diagnostics: Diagnostic[] } {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(\n|$)/.exec(file.text);
  if (!match) {
    return {
      page: undefined,
      diagnostics: [
        {
          code: 'frontmatter',
          severity: 'error',
          message: 'Missing frontmatter',
          place: startOf(file.path),
          mend: 'Begin the file with a line `---`, the keys, and a line `---`.',
        },
      ],
    };
  }
  const yaml = match[1] ?? '';
  return {
    page: {
      data: parseData(file, yaml, file.text.indexOf('\n') + 1),
      body: markdownIn(file, match[0].length),
    },
    diagnostics: [],
  };
}

/**
 * Markdown that stands in a field of the frontmatter or of a data file. Places in it carry over to the file where the
 * text was written in one run or as a literal block; in a folded one (`>`) faults are reported at the field.
 */
export function markdownField(
  file: TextFile,
  data: LocatedData,
  path: KeyPath,
  text: string,
): MarkdownText {
  return { file, text, position: positionOf(file, data, path, text) };
}

function positionOf(file: TextFile, data: LocatedData, path: KeyPath, text: string): Position {
  const folded: Position = { kind: 'folded', start: data.place(path) };
  const written = data.written(path);
  if (!written) return folded;
  const raw = file.text.slice(written.start, written.end);
  if (!written.literal) {
    const inner = raw.indexOf(text);
    return inner === -1 ? folded : { kind: 'run', offset: written.start + inner };
  }
  const first = text.split('\n', 1)[0] ?? '';
  const begin = raw.indexOf(first, raw.indexOf('\n') + 1);
  if (begin === -1) return folded;
  const { line, column } = placeAt(file, written.start + begin);
  return { kind: 'block', line, indent: column - 1 };
}
