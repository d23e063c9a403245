import { isStopWord } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { SearchDocument } from './search-document.ts';

/** What a typing error can be told in. */
const SHORTEST = 4;
const LONGEST = 24;
/** About 25 KB compressed, which the first search of a visitor waits for. */
const MOST = 10_000;
/** A word on a larger share of the pages is common, on a site that is so large that this matters. */
const COMMON = 0.25;
const LARGE = 1000;

/** Words with the number of pages that each stands on. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of documents. */
export function countWords(documents: readonly SearchDocument[]): WordCounts {
  const pages = new Map<string, number>();
  for (const document of documents) {
    const words = new Set(textsOf(document).flatMap(wordsOf));
    for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return pages;
}

/** The words that a misspelt one can be mended to, sorted, once each; of very many those that most pages hold. */
export function vocabularyOf(counts: WordCounts): string[] {
  const mendable = [...counts].filter(([word]) => isMendable(word));
  const kept = mendable.sort(([, a], [, b]) => b - a).slice(0, MOST);
  return kept.map(([word]) => word).sort();
}

/** The words of a large site that tell hardly anything and take longest to look up. */
export function commonWords(counts: WordCounts, pages: number): string[] {
  if (pages < LARGE) return [];
  return [...counts]
    .filter(([word, count]) => count > COMMON * pages && !isStopWord(word))
    .map(([word]) => word)
    .sort();
}

function isMendable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);
}

function textsOf(document: SearchDocument): string[] {
  const { title, summary, intro = [], sections, aliases, reported } = document;
  const parts = sections.flatMap(({ heading, text, code = [] }) => [heading, ...text, ...code]);
  return [title, summary, ...intro, ...parts, ...aliases, ...reported];
}
