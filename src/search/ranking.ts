/** Brings the pages into order: by their words, by the neighbours among them, and by what kind of page they are. */
import type { SearchKind } from '../catalog/facets.ts';
import type { ResolvedWord } from './resolve-word.ts';
import type { Postings } from './terms.ts';

/** What a query was found to stand for. */
export interface Evidence {
  readonly words: readonly ResolvedWord[];
  /** Neighbours and names in code. */
  readonly phrases: readonly Postings[];
}

/** A page with what speaks for it. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
  /** Which part of what the query says the page holds, from 0 to 1. */
  readonly share: number;
  /** What the phrases on it tell, in the unit of `rarity`. */
  readonly phrases: number;
}

/** People look for the page of an issue; a review holds the title of each of its findings. */
const KIND_WEIGHTS: Readonly<Record<SearchKind, number>> = {
  issue: 1,
  playbook: 0.85,
  topic: 0.7,
  review: 0.6,
  page: 0.75,
};
const PHRASE = 0.5;

/** How much it tells that a term stands on a page: more, the fewer pages it stands on. */
export function rarity(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}

/**
 * The pages that hold anything of a query, best first.
 *
 * A word counts by the square root of Pagefind's score, so that one word that a page is full of does not outweigh
 * several; without the root and without the phrases far fewer first answers were right.
 *
 * @param kindOf the kind of each page
 * @param all how many pages there are
 */
export function rank(
  { words, phrases }: Evidence,
  kindOf: (place: number) => SearchKind,
  all: number,
): Ranked[] {
  const weights = words.map(({ pages }) => rarity(pages, all));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<number, { score: number; held: number; phrases: number }>();
  const pageAt = (place: number): { score: number; held: number; phrases: number } => {
    const known = pages.get(place) ?? { score: 0, held: 0, phrases: 0 };
    pages.set(place, known);
    return known;
  };
  words.forEach(({ matches }, index) => {
    for (const [place, { score, strength }] of matches) {
      const page = pageAt(place);
      page.score += Math.sqrt(Math.max(0, score)) * strength;
      page.held += (weights[index] ?? 0) * strength;
    }
  });
  for (const postings of phrases) {
    const told = rarity(postings.size, all);
    for (const place of postings.keys()) pageAt(place).phrases += told;
  }
  return [...pages]
    .map(([place, page]) => ({
      place,
      score: (page.score + PHRASE * page.phrases) * KIND_WEIGHTS[kindOf(place)],
      share: whole > 0 ? page.held / whole : 0,
      phrases: page.phrases,
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}
