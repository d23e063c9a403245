import { wordsOf } from '../search/words.ts';
import type { SearchDocument } from './search-document.ts';

/** What a typing error can be told in. */
const SHORTEST = 4;
const LONGEST = 24;
/** About 25 KB compressed, which the first search of a visitor waits for. */
const MOST = 10_000;

/** The words that a misspelt one can be mended to, sorted, once each; of very many those that most pages hold. */
export function vocabularyOf(documents: readonly SearchDocument[]): string[] {
  const pages = new Map<string, number>();
  for (const document of documents) {
    const words = new Set(textsOf(document).flatMap(wordsOf).filter(isMendable));
    for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const kept = [...pages].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return kept.map(([word]) => word).sort();
}

function isMendable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);
}

function textsOf(document: SearchDocument): string[] {
  const { title, summary, intro = [], sections, aliases, reported } = document;
  const parts = sections.flatMap(({ heading, text, code = [] }) => [heading, ...text, ...code]);
  return [title, summary, ...intro, ...parts, ...aliases, ...reported];
}
