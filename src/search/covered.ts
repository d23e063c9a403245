/** Whether the site says anything about what was asked, or only uses some of the same words. */
import { rarity } from './rarity.ts';
import type { Evidence } from './ranking.ts';
import type { ResolvedWord } from './resolve-word.ts';

/**
 * How much of a query a page must account for. Each word weighs by its rarity, one that the site does not have as much
 * as the rarest; a page accounts for the words on it, and beyond them for neighbours that are neighbours there too, and
 * for words that stand near each other there: chance puts words on a page, but not side by side. Half of it is enough
 * where the site has every word (names in code aside): who asks about something else nearly always names something that the site never does.
 * A text of many words, such as a traceback, need not be accounted for beyond `ENOUGH` of the rarest words: most of it
 * is about somebody else's program.
 *
 * The numbers were fitted by logistic regression and then rounded, on 220 queries of all styles, a quarter of them about
 * other subjects, each asked of the site's index and among distractors: about one in fifteen of those about something
 * else is answered all the same, and one in fifty of the others is not.
 */
const SHARE = 0.74;
const SHARE_OF_KNOWN = 0.34;
const PHRASES = 0.8;
const NEAR = 0.6;
const ENOUGH = 6;
/** Words so far apart count as near. */
const NEAR_WORDS = 5;

/**
 * Whether a page is about a query.
 *
 * @param all how many pages there are
 */
export function isCovered(place: number, evidence: Evidence, all: number): boolean {
  const { phrases, names } = evidence;
  const words = distinct(evidence.words);
  const rarest = rarity(1, all);
  const asked = [
    ...words.map(({ pages, guessed }) => (guessed || pages === 0 ? rarest : rarity(pages, all))),
    ...names.map(({ size }) => rarity(size, all)),
  ];
  const whole = asked.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return false;
  const held = words.reduce((sum, { matches, certainty }, index) => {
    return sum + (asked[index] ?? 0) * certainty * (matches.get(place)?.strength ?? 0);
  }, 0);
  const named = total(
    names.filter((postings) => postings.has(place)).map(({ size }) => rarity(size, all)),
  );
  const told = total(
    phrases.filter((postings) => postings.has(place)).map(({ size }) => rarity(size, all)),
  );
  const accounted = held + named + PHRASES * told + NEAR * nearness(place, words, all);
  const isKnown = words.every(({ certainty, pages }) => certainty === 1 && pages > 0);
  const share = isKnown ? SHARE_OF_KNOWN : SHARE;
  return accounted >= share * Math.min(whole, ENOUGH * rarest);
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

/** What neighbouring words of a query weigh that stand near each other on a page: each pair by its commoner word. */
function nearness(place: number, words: readonly ResolvedWord[], all: number): number {
  return total(
    words.map((word, index) => {
      const next = words[index + 1];
      const here = word.matches.get(place)?.locations ?? [];
      const there = next?.matches.get(place)?.locations ?? [];
      const near = here.some((a) => there.some((b) => a !== b && Math.abs(a - b) <= NEAR_WORDS));
      return next && near ? Math.min(rarity(word.pages, all), rarity(next.pages, all)) : 0;
    }),
  );
}

const total = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum + weight, 0);
