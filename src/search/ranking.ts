/** Brings the pages into order: by their words, how near these stand, and what kind of page it is. */
import type { SearchKind } from '../catalog/facets.ts';
import type { Evidence } from './evidence.ts';
import { PHRASE, wordMarksOn } from './marks.ts';
import { rarity } from './rarity.ts';
import { bestWindow } from './windows.ts';

/** A page with what speaks for it. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
}

/** People look for the page of an issue; a review holds the title of each of its findings. */
const KIND_WEIGHTS: Readonly<Record<SearchKind, number>> = {
  issue: 1,
  playbook: 0.95,
  topic: 0.6,
  review: 0.5,
  page: 0.75,
};
/** What a place where much of the query stands together, and words in the title add to the words. */
const TOGETHER = 1.3;
const IN_TITLE = 0.7;
/** What a word counts that was guessed. */
const GUESSED = 0.9;
/** How little it matters that a page says a word more often, or in a better place. */
const FLATNESS = 0.45;
/** A page is listed that has this much of what speaks for the best. */
const LISTED = 0.3;
/** A match weaker than this is only something longer that begins with the word. */
const STANDS = 0.5;
/** So many of the best are looked at closely: where their words stand. */
const LOOKED_AT = 60;
const WINDOW = 13;

/**
 * The pages that answer to a query, best first.
 *
 * A word counts by its rarity, times a low power of what Pagefind gives the page for it, so that one word that a page
 * is full of does not outweigh several. The constants were chosen on the suite, where results changed least around them.
 *
 * @param kindOf the kind of each page
 * @param all how many pages there are
 */
export function rank(
  evidence: Evidence,
  kindOf: (place: number) => SearchKind,
  all: number,
): Ranked[] {
  const scores = new Map<number, number>();
  const add = (place: number, score: number): void => {
    scores.set(place, (scores.get(place) ?? 0) + score);
  };
  for (const { matches, pages, guessed } of evidence.words) {
    const weight = rarity(pages, all) * (guessed ? GUESSED : 1);
    for (const [place, { score, strength, inTitle }] of matches) {
      const said = Math.max(0, score / inversePages(pages, all)) ** FLATNESS;
      add(place, weight * strength * (said + (inTitle ? IN_TITLE : 0)));
    }
  }
  for (const postings of evidence.phrases) {
    for (const place of postings.keys()) add(place, PHRASE * rarity(postings.size, all));
  }
  const weighed = [...scores].map(([place, score]) => ({
    place,
    score: score * KIND_WEIGHTS[kindOf(place)],
  }));
  const ranked = worthListing(weighed, evidence).sort(byScore);
  const closely = ranked.slice(0, LOOKED_AT).map(({ place, score }) => {
    const together = bestWindow(wordMarksOn(place, evidence, all), WINDOW)?.told ?? 0;
    return { place, score: score + TOGETHER * together * KIND_WEIGHTS[kindOf(place)] };
  });
  return [...closely.sort(byScore), ...ranked.slice(LOOKED_AT)];
}

/**
 * The pages without the tail of those that have hardly anything of the query: of several words, common ones stand
 * nearly everywhere. A page that has every word stays, however little it says.
 */
function worthListing(pages: readonly Ranked[], { words }: Evidence): Ranked[] {
  const best = pages.reduce((most, { score }) => Math.max(most, score), 0);
  return pages.filter(
    ({ place, score }) =>
      score >= LISTED * best ||
      words.every(({ matches }) => (matches.get(place)?.strength ?? 0) >= STANDS),
  );
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.place - b.place;

/** What Pagefind's own score holds of a word's rarity (BM25), and is taken out of it again. */
function inversePages(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}
