/** What a search takes and gives: the contract between the engine and everything that shows its results. */
import type { Facet, SearchKind } from '../catalog/facets.ts';
import type { Severity } from '../catalog/vocabulary.ts';

/** A piece of an excerpt or title; `hit` where the query stands in it. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A part of a page that the query stands in. */
export interface SectionHit {
  readonly title: string;
  readonly url: string;
}

/** One page that was found, with what a list shows of it. */
export interface Hit {
  readonly url: string;
  readonly kind: SearchKind;
  readonly title: readonly Piece[];
  /** The number behind `RP-`; null where the page has none. */
  readonly number: number | null;
  readonly severity: Severity | null;
  readonly topics: readonly string[];
  /** The section that the excerpt is from; null where it is from the page's top. */
  readonly section: SectionHit | null;
  readonly excerpt: readonly Piece[];
  /** Further sections that the query stands in, at most three. */
  readonly sections: readonly SectionHit[];
}

/** A word that nobody wrote on this site, and the words that were searched instead. */
export interface Mended {
  readonly typed: string;
  readonly used: readonly string[];
}

/** What was found for one query and one selection. */
export interface Found {
  /** How many pages; 0 also where what came up is not about the query. */
  readonly total: number;
  /** Parts of a pasted text that say where, not what, and were not searched. */
  readonly leftOut: readonly string[];
  readonly mended: readonly Mended[];
  /** The details of some of the pages, best first; fetched when they are asked for. */
  readonly hits: (from: number, to: number) => Promise<Hit[]>;
  /**
   * Where the site does not cover the query: the pages that hold most of it all the same, best first, whatever is
   * chosen. None where pages were found, or would be with less chosen.
   */
  readonly nearest: (most: number) => Promise<Hit[]>;
  /** For each facet, how many of the found pages each value would show beside what the other facets choose. */
  readonly counts: () => Promise<Readonly<Partial<Record<Facet, ReadonlyMap<string, number>>>>>;
}
