/** What is used of Pagefind's interface in the browser (1.6), as its documentation describes it. */

/** The options of an instance that are used here. */
export interface PagefindOptions {
  readonly basePath: string;
  readonly ranking: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  /** Runs in the page itself instead of a worker. */
  readonly noWorker?: boolean;
}

/** The module `pagefind.js`. */
export interface PagefindModule {
  readonly createInstance: (options: PagefindOptions) => PagefindInstance;
}

export interface PagefindInstance {
  readonly init: () => Promise<void>;
  /** Null finds every page. Words between quotation marks are a phrase. */
  readonly search: (
    term: string | null,
    options?: { readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where the term stands, counted in words of the content. */
  readonly words: readonly number[];
  /** The names of the metadata that hold the term; left out where none does. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindFragment>;
}

/** What is stored of a page. */
export interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PagefindAnchor[];
}

export interface PagefindAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Counted in words of the content. */
  readonly location: number;
}

/**
 * How Pagefind weighs the matches of one term: how often it stands on a page counts fully, with early saturation, and
 * long pages less. Measured with the search suite.
 */
export const RANKING = {
  termFrequency: 1,
  pageLength: 0.5,
  termSaturation: 1.2,
  termSimilarity: 2,
  metaWeights: { title: 8 },
} as const;
