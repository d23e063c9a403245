/** Brings the pages into order: by their words, how near these stand, and what kind of page it is. */
import type { SearchKind } from '../catalog/facets.ts';
import { rarity } from './rarity.ts';
import type { ResolvedWord } from './resolve-word.ts';
import type { Postings } from './terms.ts';
import { bestWindow, type Mark, type Marks } from './windows.ts';

/** What a query was found to stand for. */
export interface Evidence {
  readonly words: readonly ResolvedWord[];
  /** Where neighbours, and names in code, stand as they were asked for; those that do. */
  readonly phrases: readonly Postings[];
  /** Where each name in code stands; empty for one that stands nowhere. */
  readonly names: readonly Postings[];
  /** Whether nothing but names was asked for. */
  readonly namesAlone: boolean;
}

/** A page with what speaks for it. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
}

/** People look for the page of an issue; a review holds the title of each of its findings. */
const KIND_WEIGHTS: Readonly<Record<SearchKind, number>> = {
  issue: 1,
  playbook: 0.75,
  topic: 0.6,
  review: 0.5,
  page: 0.75,
};
/** What neighbours, a place where much of the query stands together, and words in the title add to the words. */
export const PHRASE = 0.5;
const TOGETHER = 1;
const IN_TITLE = 0.3;
/** What a word counts that was guessed. */
const GUESSED = 0.8;
/** How little it matters that a page says a word more often, or in a better place. */
const FLATNESS = 0.35;
/** So many of the best are looked at closely: where their words stand. */
const LOOKED_AT = 60;
const WINDOW = 40;

/**
 * The pages that hold anything of a query, best first.
 *
 * A word counts by its rarity, times a low power of what Pagefind gives the page for it, so that one word that a page
 * is full of does not outweigh several. The constants were chosen where results of half of the suite's queries, and of
 * others, changed least around them; the other half only confirmed them.
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
  const ranked = weighed.sort(byScore);
  const closely = ranked.slice(0, LOOKED_AT).map(({ place, score }) => {
    const together = bestWindow(wordMarksOn(place, evidence, all), WINDOW)?.told ?? 0;
    return { place, score: score + TOGETHER * together * KIND_WEIGHTS[kindOf(place)] };
  });
  return [...closely.sort(byScore), ...ranked.slice(LOOKED_AT)];
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.place - b.place;

/** What Pagefind's own score holds of a word's rarity (BM25), and is taken out of it again. */
function inversePages(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}

/** Where the words of a query stand on a page. */
function wordMarksOn(place: number, { words }: Evidence, all: number): Marks {
  const marks = new Map<number, Mark[]>();
  words.forEach(({ matches, pages, used }, term) => {
    const match = matches.get(place);
    if (match)
      addMarks(marks, match.locations, {
        term,
        words: used,
        weight: rarity(pages, all) * match.strength,
      });
  });
  return marks;
}

/** Where a query stands in a page's content: its words, and its phrases, which weigh half. */
export function marksOn(place: number, evidence: Evidence, all: number): Marks {
  const marks = new Map([...wordMarksOn(place, evidence, all)].map(([at, own]) => [at, [...own]]));
  evidence.phrases.forEach((postings, index) => {
    const locations = postings.get(place)?.locations ?? [];
    const weight = rarity(postings.size, all) * PHRASE;
    addMarks(marks, locations, { term: evidence.words.length + index, words: [], weight });
  });
  return marks;
}

export function addMarks(marks: Map<number, Mark[]>, locations: readonly number[], mark: Mark): void {
  for (const location of locations) {
    const known = marks.get(location);
    if (known) known.push(mark);
    else marks.set(location, [mark]);
  }
}
