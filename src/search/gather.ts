/** Asks the index for everything that a query says. */
import type { Evidence } from './evidence.ts';
import type { ReadQuery } from './read-query.ts';
import { resolveWord, type ResolvedWord } from './resolve-word.ts';
import type { SiteIndex } from './site-index.ts';
import { isStopWord } from './stop-words.ts';

/** With so many words the common ones of a large site change little, and take most of the time. */
const ENOUGH = 6;

/**
 * A query without what would only cost time on a large site: common words where there are enough others, and common
 * words beside stop words.
 */
export function withoutCommon(read: ReadQuery, isCommon: SiteIndex['isCommon']): ReadQuery {
  const telling = read.words.filter((word) => !isCommon(word));
  const common = read.words.filter(isCommon).slice(0, Math.max(0, ENOUGH - telling.length));
  const kept = new Set([...telling, ...common]);
  const tells = (word: string): boolean => !isCommon(word) && !isStopWord(word);
  const pairs = read.pairs.filter((pair) => {
    const parts = pair.split(' ');
    return parts.some(tells) || parts.every((part) => kept.has(part));
  });
  return { ...read, words: read.words.filter((word) => kept.has(word)), pairs };
}

/** The words of a query as the site has them. */
export function resolveWords(
  { words, last }: ReadQuery,
  { terms, vocabulary }: SiteIndex,
): Promise<ResolvedWord[]> {
  return Promise.all(words.map((word) => resolveWord(word, word === last, terms, vocabulary)));
}

/** Where neighbours of the query stand side by side, and names stand whole. */
export async function findPhrases(
  { pairs, names, namesAlone }: ReadQuery,
  words: readonly ResolvedWord[],
  { terms, vocabulary }: SiteIndex,
): Promise<Omit<Evidence, 'words'>> {
  const used = new Map(words.map((word) => [word.typed, word]));
  const neighbours = pairs.flatMap((pair) => {
    const [first, second] = pair
      .split(' ')
      .map((part) => (used.has(part) ? used.get(part)?.used[0] : part));
    if (first === undefined || second === undefined) return [];
    const joined = first + second;
    return [`${first} ${second}`, ...(vocabulary.has(joined) ? [joined] : [])];
  });
  const [found, named] = await Promise.all([
    Promise.all([...new Set(neighbours)].map(terms.exact)),
    Promise.all(names.map(terms.exact)),
  ]);
  return { phrases: [...found, ...named].filter(({ size }) => size > 0), names: named, namesAlone };
}
