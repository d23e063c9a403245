/** Whether the site says anything about what was asked, or only uses some of the same words. */
import { addMarks, PHRASE } from './marks.ts';
import { rarity } from './rarity.ts';
import type { Evidence } from './evidence.ts';
import type { ResolvedWord } from './resolve-word.ts';
import { bestWindow, type Mark } from './windows.ts';

/**
 * How much of a query a page must account for: the page is about it where it says so in one place. Each word of the
 * query weighs by its rarity, one that the site does not have as much as the rarest; words and phrases that stand
 * together in `PASSAGE` words of the page count in full, and what is scattered over the rest of it `SCATTERED`: chance
 * puts words on a long page, but not into one passage. About half of the query is enough where the page has every name
 * and the site every word; otherwise three fifths, because who asks about something else nearly always names
 * something that the site never does. Of a text of many words, such as a traceback, that much of the `ENOUGH` rarest
 * words will do: most of it is about somebody else's program.
 *
 * The numbers were chosen where results changed least around them, on 313 queries of all styles. In the suite 3 of 281
 * queries that a page answers are refused by mistake. Of 32 about something else 18 are told so: with more pages there
 * are more that touch what they do not answer (a site about upload limits and nginx’s 413), and words do not tell that.
 */
const SHARE = 0.6;
const SHARE_OF_KNOWN = 0.5;
const SCATTERED = 0.3;
const ENOUGH = 4;
/** About what a paragraph or a list of names for the page holds. */
const PASSAGE = 60;

/**
 * Whether a page is about a query.
 *
 * @param all how many pages there are
 */
export function isCovered(place: number, evidence: Evidence, all: number): boolean {
  const words = distinct(evidence.words);
  const rarest = rarity(1, all);
  // Where nothing but a name was asked for, its parts are enough.
  const missing = evidence.namesAlone ? [] : evidence.names.filter((name) => !name.has(place));
  const whole = total([
    ...words.map((word) => weightOf(word, all)),
    ...missing.map(({ size }) => rarity(size, all)),
  ]);
  if (whole === 0) return false;
  const isKnown = words.every(({ certainty, pages }) => certainty === 1 && pages > 0);
  const share = isKnown && missing.length === 0 ? SHARE_OF_KNOWN : SHARE;
  return accountedFor(place, words, evidence, all) >= share * Math.min(whole, ENOUGH * rarest);
}

/** What a page says of a query. */
function accountedFor(
  place: number,
  words: readonly ResolvedWord[],
  { phrases }: Evidence,
  all: number,
): number {
  const marks = new Map<number, Mark[]>();
  const weights: number[] = [];
  const count = (weight: number, locations: readonly number[] = []): void => {
    addMarks(marks, locations, { term: weights.length, words: [], isBegun: false, weight });
    weights.push(weight);
  };
  for (const word of words) {
    const match = word.matches.get(place);
    if (match) count(weightOf(word, all) * word.certainty * match.strength, match.locations);
  }
  for (const postings of phrases) {
    const posting = postings.get(place);
    if (posting) count(PHRASE * rarity(postings.size, all), posting.locations);
  }
  const together = bestWindow(marks, PASSAGE)?.told ?? 0;
  return together + SCATTERED * (total(weights) - together);
}

function weightOf({ pages, guessed }: ResolvedWord, all: number): number {
  return rarity(guessed ? 1 : pages, all);
}

/** Of words that are one word here, such as “read” and “reading”, the first. */
function distinct(words: readonly ResolvedWord[]): ResolvedWord[] {
  return words.filter((word, index) => !words.slice(0, index).some((other) => areOne(word, other)));
}

function areOne(a: ResolvedWord, b: ResolvedWord): boolean {
  if (a.pages === 0 || a.pages !== b.pages || a.matches.size !== b.matches.size) return false;
  return [...a.matches].every(([place, { locations }]) => {
    const others = b.matches.get(place)?.locations;
    return others?.length === locations.length && others.every((at, n) => at === locations[n]);
  });
}

const total = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum + weight, 0);
