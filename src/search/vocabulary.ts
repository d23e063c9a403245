/** The words of the site, for words that it does not hold. */
import { otherSpellings } from './spelling.ts';

export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[];
  readonly has: (word: string) => boolean;
  /** Whether any word begins so. */
  readonly hasBeginning: (beginning: string) => boolean;
  /** The words as they could be spelt otherwise, with the word that stands on the site. */
  readonly respelt: () => ReadonlyMap<string, string>;
}

/** @param text one word a line, sorted by code units */
export function vocabularyFrom(text: string): Vocabulary {
  const words = text.split('\n').filter((word) => word !== '');
  const set = new Set(words);
  let respelt: Map<string, string> | undefined;
  return {
    words,
    has: (word) => set.has(word),
    hasBeginning: (beginning) => words[firstFrom(words, beginning)]?.startsWith(beginning) ?? false,
    respelt: () =>
      (respelt ??= new Map(
        words.flatMap((word) =>
          otherSpellings(word).map((other): [string, string] => [other, word]),
        ),
      )),
  };
}

/** The place of the first word that does not come before another. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
