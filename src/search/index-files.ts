/** What the index tells the browser beside Pagefind's own files: the contract between the build and the engine. */
import type { Facet, SearchKind } from '../catalog/facets.ts';

/** The folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';

/** Names of the files, which lie beside Pagefind's own. */
export const INDEX_FILES = {
  about: 'about.json',
  vocabulary: 'vocabulary.txt',
  facets: 'facets.json',
} as const;

/**
 * The key by which Pagefind sorts the pages into the order in which the files below list them: by severity, then
 * number; what is no issue comes behind.
 */
export const ORDER_KEY = 'place';

/** The ids of these parts of a page's search document are no anchors of the page. */
export const TOP = 'search-top';
/** From here on nothing is shown: words that the page does not hold and people use for it. */
export const UNSHOWN = 'search-unshown';

/** What everything that searches needs to know. */
export interface About {
  /** How many pages the index holds. */
  readonly pages: number;
  /** When it was made, as an ISO date and time. */
  readonly built: string;
  /** How many pages of a kind follow each other, in the order of the pages. */
  readonly runs: readonly (readonly [kind: SearchKind, count: number])[];
  /** The number of each page, in the same order; 0 where it has none. */
  readonly numbers: readonly number[];
  /** Of a large site the words that stand on so many pages that they tell hardly anything. */
  readonly common: readonly string[];
  /** The stacks that pages name, slug → name. */
  readonly stacks: Readonly<Record<string, string>>;
}

/** What pages can be narrowed by. */
export interface FacetTable {
  /** The values of a facet. */
  readonly values: readonly string[];
  /** Which values occur together on a page, as positions in `values`. */
  readonly sets: readonly (readonly number[])[];
  /** For each page the position of its set. */
  readonly pages: readonly number[];
}
export type FacetTables = Readonly<Partial<Record<Facet, FacetTable>>>;
