/** The words of the site, for words that it does not hold. */
import { otherSpellings } from './spelling.ts';

export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[];
  readonly has: (word: string) => boolean;
  /** Whether any word begins so. */
  readonly hasBeginning: (beginning: string) => boolean;
  /** A beginning with the letters that all words go on with which begin so. */
  readonly prolonged: (beginning: string) => string;
  /** The words that begin so. */
  readonly beginningWith: (beginning: string) => readonly string[];
  /** The words as they could be spelt otherwise, with the word that stands on the site. */
  readonly respelt: () => ReadonlyMap<string, string>;
}

/** @param text one word a line, sorted by code units */
export function vocabularyFrom(text: string): Vocabulary {
  const words = text.split('\n').filter((word) => word !== '');
  const set = new Set(words);
  const beginningWith = (beginning: string): readonly string[] => {
    const first = firstFrom(words, beginning);
    let last = first;
    while (words[last]?.startsWith(beginning)) last++;
    return words.slice(first, last);
  };
  let respelt: Map<string, string> | undefined;
  return {
    words,
    has: (word) => set.has(word),
    hasBeginning: (beginning) => words[firstFrom(words, beginning)]?.startsWith(beginning) ?? false,
    beginningWith,
    prolonged: (beginning) => {
      const all = beginningWith(beginning);
      return sharedBeginning(all[0] ?? beginning, all.at(-1) ?? beginning);
    },
    respelt: () =>
      (respelt ??= new Map(
        words.flatMap((word) =>
          otherSpellings(word).map((other): [string, string] => [other, word]),
        ),
      )),
  };
}

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
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
