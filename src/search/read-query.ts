/** What is asked for: words, neighbours, identifiers and a number, read from whatever somebody typed or pasted. */
import { asLines } from './lines.ts';
import { withoutPlaces } from './pasted.ts';
import { isStopWord } from './stop-words.ts';
import { shortCallsIn, tokensOf, wordsOf } from './words.ts';

export interface ReadQuery {
  /** The words that say something, lower case, once each. */
  readonly words: readonly string[];
  /** The word that the query ends with, which somebody may still be typing. */
  readonly last: string | undefined;
  /** Neighbours, as `first second`; at least one of the two says something. */
  readonly pairs: readonly string[];
  /** Names as they stand in code, lower case: `get_or_create`. */
  readonly names: readonly string[];
  /** Whether every word is part of a name: somebody looks for it, or for anything like it. */
  readonly namesAlone: boolean;
  /** The number of a page, as in `RP-14` or `14`. */
  readonly number: number | null;
  /** Whether the number is all that was asked for and can be nothing else. */
  readonly numberAlone: boolean;
  /** What was left out of a pasted text. */
  readonly leftOut: readonly string[];
}

/** A query can be a whole log; beyond this nobody reads it either. */
const MOST_CHARACTERS = 4000;
const MOST_WORDS = 14;
const MOST_PAIRS = 14;
const LONGEST_WORD = 40;

const BARE_NUMBER = /^\s*#?\s*(\d{1,6})\s*$/;
const NAMED_NUMBER = /(?<![\p{L}\p{N}])rp[\s\-#:/_.]*(\d{1,6})(?![\p{L}\p{N}])/iu;
const JUST_NAMED_NUMBER = /^\s*#?rp[\s\-#:/_.]*\d{1,6}[\s/]*$/i;

/** Reads a query. Never throws, whatever stands in it. */
export function readQuery(query: string): ReadQuery {
  const { kept, leftOut } = withoutPlaces(shortened(asLines(query)));
  const number = NAMED_NUMBER.exec(query)?.[1] ?? BARE_NUMBER.exec(query)?.[1];
  const numberAlone = JUST_NAMED_NUMBER.test(query);
  const lines = numberAlone ? [] : mostTellingFirst(kept);
  const words = new Set<string>();
  const pairs = new Set<string>();
  const names = lines.flatMap(namesIn).slice(0, MOST_WORDS);
  const nameParts = new Set(names.flatMap(wordsOf));
  for (const line of lines) {
    const read = wordsOf(line).map((word) => word.slice(0, LONGEST_WORD));
    read.forEach((word, at) => {
      if (words.size < MOST_WORDS && says(word)) words.add(word);
      const next = read[at + 1];
      if (next === undefined || pairs.size >= MOST_PAIRS) return;
      if (says(word) || says(next)) pairs.add(`${word} ${next}`);
    });
    for (const name of shortCallsIn(line)) if (words.size < MOST_WORDS) words.add(name);
  }
  return {
    words: [...words],
    last: /[\p{L}\p{N}]$/u.test(query) ? wordsOf(query.slice(-LONGEST_WORD)).at(-1) : undefined,
    pairs: [...pairs],
    names: [...new Set(names.map((name) => name.toLowerCase()))],
    namesAlone: names.length > 0 && [...words].every((word) => nameParts.has(word)),
    number: number === undefined ? null : Number(number),
    numberAlone,
    leftOut: numberAlone ? [] : leftOut,
  };
}

/** Numbers of one or two digits count something; as a query of its own such a number is that of a page. */
function says(word: string): boolean {
  return !isStopWord(word) && !/^\d{1,2}$/.test(word);
}

/** The head and the end: a traceback says what happened in its last line. */
function shortened(query: string): string {
  if (query.length <= MOST_CHARACTERS) return query;
  const half = MOST_CHARACTERS / 2;
  return `${query.slice(0, half)}\n${query.slice(-half)}`;
}

/**
 * The lines in the order in which they count. In a traceback the code of the frames is indented and the error is not;
 * of several errors the last is what came out.
 */
function mostTellingFirst(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 3) return lines;
  const isIndented = (line: string): boolean => /^\s/.test(line);
  const outer = lines.filter((line) => !isIndented(line));
  return outer.length === lines.length
    ? lines
    : [...outer.reverse(), ...lines.filter(isIndented).reverse()];
}

/** Names in code as they stand. */
function namesIn(line: string): string[] {
  return tokensOf(line)
    .flatMap((token) => token.split(/[^\p{L}\p{N}_]+/u))
    .map((name) => name.replaceAll(/^_+|_+$/g, ''))
    .filter((name) => name.includes('_') || wordsOf(name).length > 1)
    .map((name) => name.slice(0, LONGEST_WORD));
}
