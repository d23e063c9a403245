/** Asks the index for everything that a query says. */
import type { ReadQuery } from './read-query.ts';
import { resolveWord, type ResolvedWord } from './resolve-word.ts';
import type { SiteIndex } from './site-index.ts';
import type { Postings } from './terms.ts';

/** The words of a query as the site has them. */
export function resolveWords(
  { words }: ReadQuery,
  { terms, vocabulary }: SiteIndex,
): Promise<ResolvedWord[]> {
  return Promise.all(words.map((word) => resolveWord(word, terms, vocabulary)));
}

/** Where neighbours of the query stand side by side, and names stand whole. */
export async function findPhrases(
  { pairs, names }: ReadQuery,
  words: readonly ResolvedWord[],
  { terms, vocabulary }: SiteIndex,
): Promise<Postings[]> {
  const used = new Map(words.map((word) => [word.typed, word]));
  const phrases = pairs.flatMap((pair) => {
    const parts = pair.split(' ').map((part) => (used.has(part) ? used.get(part)?.used[0] : part));
    const [first, second] = parts;
    if (first === undefined || second === undefined) return [];
    const joined = first + second;
    return [`${first} ${second}`, ...(vocabulary.has(joined) ? [joined] : [])];
  });
  const found = await Promise.all([...new Set([...phrases, ...names])].map(terms.exact));
  return found.filter((postings) => postings.size > 0);
}
