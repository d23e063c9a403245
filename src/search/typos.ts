/** Misspelt words: the words of the site that are one or two slips of the keyboard away. */

/** A word that may have been meant, and how many slips lie between. */
export interface Candidate {
  readonly word: string;
  readonly slips: number;
}

const SHORTEST = 4;
/** From here on two slips are believed. */
const LONG = 8;
const MOST_CANDIDATES = 3;

/**
 * The nearest words, those with the same first letter before others. Empty for words that are too short to tell.
 *
 * @param vocabulary the words of the site
 */
export function nearestWords(typed: string, vocabulary: readonly string[]): Candidate[] {
  if (typed.length < SHORTEST || /\d/.test(typed)) return [];
  const limit = typed.length < LONG ? 1 : 2;
  let best = limit;
  let found: Candidate[] = [];
  for (const word of vocabulary) {
    if (Math.abs(word.length - typed.length) > best) continue;
    const slips = slipsBetween(typed, word, best);
    if (slips > best) continue;
    if (slips < best) found = [];
    best = slips;
    found.push({ word, slips });
  }
  const same = found.filter(({ word }) => word.startsWith(typed.charAt(0)));
  return (same.length > 0 ? same : found).slice(0, MOST_CANDIDATES);
}

/** In words so short every change makes another word; in so much longer ones hardly any does. */
const SHORT_FOR_ANOTHER_LETTER = 5;
const SHORT_FOR_THE_SAME_LETTERS = 2;
const FULL_LENGTH = 5;
const SECOND_SLIP = 0.7;
const ANOTHER_BEGINNING = 0.3;

/**
 * How likely a word is a slip for another, from 0 to 1. A letter that is swapped, doubled or missing is a slip sooner
 * than one in the place of another, which makes another word; and people seldom slip at the first letter.
 */
export function likelihood(typed: string, { word, slips }: Candidate): number {
  const isAnagram = sorted(typed) === sorted(word);
  const isAnotherLetter = typed.length === word.length && !isAnagram;
  const short = isAnotherLetter ? SHORT_FOR_ANOTHER_LETTER : SHORT_FOR_THE_SAME_LETTERS;
  const byLength = Math.min(1, Math.max(0, (typed.length - short) / FULL_LENGTH));
  const isSwapped = typed.startsWith(word.charAt(1)) && word.startsWith(typed.charAt(1));
  const byBeginning = word.startsWith(typed.charAt(0)) || isSwapped ? 1 : ANOTHER_BEGINNING;
  return byLength * byBeginning * (slips > 1 ? SECOND_SLIP : 1);
}

const sorted = (word: string): string => Array.from(word).sort().join('');

/**
 * The least number of letters to add, drop, change or swap with a neighbour (optimal string alignment), or any number
 * above `limit` where it is more.
 *
 * Own code: `fastest-levenshtein`, which is here for names in the content, counts two swapped letters as two slips,
 * and swapping letters is the commonest slip of all.
 */
export function slipsBetween(a: string, b: string, limit = Infinity): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let slips = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + same,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, at(before, column - 2) + 1);
      current.push(slips);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return at(above, b.length);
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? Infinity;
}
