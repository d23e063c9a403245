import { wordsOf } from '../search/words.ts';
import type { SearchDocument } from './search-document.ts';

/** What a typing error can be told in. */
const SHORTEST = 4;
const LONGEST = 24;

/** The words of all pages that a misspelt one can be mended to, sorted, once each. */
export function vocabularyOf(documents: readonly SearchDocument[]): string[] {
  const words = new Set<string>();
  for (const text of documents.flatMap(textsOf)) {
    for (const word of wordsOf(text)) {
      const mendable = word.length >= SHORTEST && word.length <= LONGEST;
      if (mendable && !/\d/.test(word)) words.add(word);
    }
  }
  return [...words].sort();
}

function textsOf(document: SearchDocument): string[] {
  const { title, summary, intro = [], sections, aliases, reported } = document;
  const parts = sections.flatMap(({ heading, text, code = [] }) => [heading, ...text, ...code]);
  return [title, summary, ...intro, ...parts, ...aliases, ...reported];
}
