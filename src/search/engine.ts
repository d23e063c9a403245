/** The search: from what somebody typed to pages in their order, or to the answer that the site has none. */
import type { FacetValues } from '../catalog/facets.ts';
import { isCovered } from './covered.ts';
import { excerptOf } from './excerpts.ts';
import { findPhrases, resolveWords, withoutCommon } from './gather.ts';
import { toHit } from './hits.ts';
import type { About } from './index-files.ts';
import { marksOn } from './marks.ts';
import { countValues, isEmpty, matches, type Selection } from './narrowing.ts';
import type { Evidence } from './evidence.ts';
import { rank } from './ranking.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import type { Found, Hit } from './search.ts';
import { loadIndex, type IndexSource, type SiteIndex } from './site-index.ts';

export interface SearchOptions {
  /** Words alone, for an answer at each key; ask again without it when the keys rest. */
  readonly quick?: boolean;
  /** Where it is aborted, the search rejects with its reason as soon as it can. */
  readonly signal?: AbortSignal;
}

export interface Search {
  /**
   * Fetches what every search needs, once; a search does so too.
   *
   * @throws SearchUnavailable where there is no index, or it cannot be fetched; the next call tries again
   */
  readonly load: () => Promise<About>;
  /** Finds pages. @throws SearchUnavailable as `load` does */
  readonly search: (query: string, selection: Selection, options?: SearchOptions) => Promise<Found>;
}

/** A search that loads nothing until it is asked. */
export function createSearch(source: IndexSource): Search {
  let loading: Promise<SiteIndex> | undefined;
  const index = (): Promise<SiteIndex> => {
    loading ??= loadIndex(source);
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    load: async () => (await index()).about,
    search: async (query, selection, options = {}) =>
      searchIn(await index(), query, selection, options),
  };
}

async function searchIn(
  index: SiteIndex,
  query: string,
  selection: Selection,
  { quick = false, signal }: SearchOptions,
): Promise<Found> {
  signal?.throwIfAborted();
  const read = withoutCommon(readQuery(query), index.isCommon);
  const words = await resolveWords(read, index);
  signal?.throwIfAborted();
  const phrases = quick ? NO_PHRASES : await findPhrases(read, words, index);
  const evidence = { words, ...phrases };
  signal?.throwIfAborted();
  const { places, nearest } =
    query.trim() === '' ? everything(index) : answers(read, evidence, index);
  const narrowed = isEmpty(selection) ? places : await narrow(places, selection, index);
  signal?.throwIfAborted();
  const mended = words
    .filter(({ guessed, used }) => guessed && used.length > 0)
    .map(({ typed, used }) => ({ typed, used }));
  const hitsAt = (some: readonly number[]): Promise<Hit[]> =>
    Promise.all(some.map((place) => hitAt(place, evidence, index)));
  return {
    total: narrowed.length,
    leftOut: read.leftOut,
    mended,
    hits: (from, to) => hitsAt(narrowed.slice(from, to)),
    nearest: (most) => hitsAt(nearest.slice(0, most)),
    counts: async () => countValues(await facetsOf(places, index), selection),
  };
}

/** Whether a query is covered is asked of so many of its best pages. */
const BEST = 3;
const NO_PHRASES = { phrases: [], names: [], namesAlone: false };

/** Places of pages, best first. */
interface Places {
  readonly places: readonly number[];
  /** Pages that hold something of a query that none is about. */
  readonly nearest: readonly number[];
}

function everything({ pages }: SiteIndex): Places {
  return { places: pages.map((_, place) => place), nearest: [] };
}

/** The pages that answer a query; none where not even the best is about it. */
function answers(read: ReadQuery, evidence: Evidence, index: SiteIndex): Places {
  const { numbers } = index.about;
  const numbered = read.number === null ? -1 : numbers.indexOf(read.number);
  const ranked = rank(evidence, index.kindOf, index.about.pages);
  const isAnswered = ranked
    .slice(0, BEST)
    .some(({ place }) => isCovered(place, evidence, index.about.pages));
  const all = ranked.map(({ place }) => place);
  const places = isAnswered ? all : [];
  if (numbered < 0) return { places, nearest: isAnswered ? [] : all };
  return { places: [numbered, ...places.filter((place) => place !== numbered)], nearest: [] };
}

async function narrow(
  places: readonly number[],
  selection: Selection,
  index: SiteIndex,
): Promise<number[]> {
  const facets = await index.facets();
  return places.filter((place) => matches(facets[place] ?? {}, selection));
}

async function facetsOf(places: readonly number[], index: SiteIndex): Promise<FacetValues[]> {
  const facets = await index.facets();
  return places.map((place) => facets[place] ?? {});
}

async function hitAt(place: number, evidence: Evidence, index: SiteIndex): Promise<Hit> {
  const page = index.pages[place];
  if (!page) throw new Error(`There is no page at the place ${String(place)}.`);
  const fragment = await page.data();
  const marks = marksOn(place, evidence, index.about.pages);
  const number = index.about.numbers[place] ?? 0;
  return toHit(
    fragment,
    index.kindOf(place),
    number === 0 ? null : number,
    excerptOf(fragment, marks),
  );
}
