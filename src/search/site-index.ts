/** The index as it was loaded: Pagefind, the order of its pages, and what lies beside. */
import type { Facet, FacetValues, SearchKind } from '../catalog/facets.ts';
import { FACETS } from '../catalog/facets.ts';
import { INDEX_FILES, ORDER_KEY, type About, type FacetTables } from './index-files.ts';
import { RANKING, type PagefindModule, type PagefindResult } from './pagefind.ts';
import { termsOf, type Terms } from './terms.ts';
import { vocabularyFrom, type Vocabulary } from './vocabulary.ts';

/** Where the engine gets its files. */
export interface IndexSource {
  /** The address of the folder, `/pagefind/` under the base path. */
  readonly folder: string;
  /** Loads a module of JavaScript by its address. */
  readonly load: (address: string) => Promise<unknown>;
  /** The text of a file, or undefined where there is none. */
  readonly read: (address: string) => Promise<string | undefined>;
}

/** Why nothing can be searched: there is no index yet, or it could not be fetched. */
export class SearchUnavailable extends Error {
  readonly reason: 'no-index' | 'failed';

  constructor(reason: 'no-index' | 'failed', cause?: unknown) {
    super(
      reason === 'no-index'
        ? 'No search index was built yet.'
        : 'The search index could not be loaded.',
      { cause },
    );
    this.reason = reason;
  }
}

export interface SiteIndex {
  readonly about: About;
  readonly terms: Terms;
  readonly vocabulary: Vocabulary;
  /** Whether a word stands on so many pages that it tells hardly anything. */
  readonly isCommon: (word: string) => boolean;
  /** The pages in their order, each with a way to its text. */
  readonly pages: readonly PagefindResult[];
  readonly kindOf: (place: number) => SearchKind;
  /** What each page can be narrowed by; fetched when it is asked for. */
  readonly facets: () => Promise<readonly FacetValues[]>;
}

/** From so many pages on, Pagefind runs in the page: copying its answers out of a worker took seconds at times. */
const WITHOUT_WORKER = 3000;

/** Loads what every search needs. @throws SearchUnavailable */
export async function loadIndex(source: IndexSource): Promise<SiteIndex> {
  const aboutText = await readFile(source, INDEX_FILES.about);
  if (aboutText === undefined) throw new SearchUnavailable('no-index');
  try {
    return await loadParts(source, JSON.parse(aboutText) as About);
  } catch (error) {
    throw new SearchUnavailable('failed', error);
  }
}

async function readFile(source: IndexSource, name: string): Promise<string | undefined> {
  try {
    return await source.read(source.folder + name);
  } catch (error) {
    throw new SearchUnavailable('failed', error);
  }
}

async function loadParts(source: IndexSource, about: About): Promise<SiteIndex> {
  const [pagefind, words] = await Promise.all([
    source.load(`${source.folder}pagefind.js`) as Promise<PagefindModule>,
    readFile(source, INDEX_FILES.vocabulary),
  ]);
  const instance = pagefind.createInstance({
    basePath: source.folder,
    ranking: RANKING,
    ...(about.pages >= WITHOUT_WORKER && { noWorker: true }),
  });
  await instance.init();
  const { results } = await instance.search(null, { sort: { [ORDER_KEY]: 'asc' } });
  const common = new Set(about.common);
  const places = new Map(results.map(({ id }, place) => [id, place]));
  const kinds = about.runs.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  let facets: Promise<readonly FacetValues[]> | undefined;
  return {
    about,
    terms: termsOf(instance, places),
    vocabulary: vocabularyFrom(words ?? ''),
    isCommon: (word) => common.has(word),
    pages: results,
    kindOf: (place) => kinds[place] ?? 'page',
    facets: () => (facets ??= loadFacets(source)),
  };
}

async function loadFacets(source: IndexSource): Promise<readonly FacetValues[]> {
  const text = await readFile(source, INDEX_FILES.facets);
  const tables = JSON.parse(text ?? '{}') as FacetTables;
  const pages: Partial<Record<Facet, readonly string[]>>[] = [];
  for (const facet of FACETS) {
    const { values, sets, pages: setOf } = tables[facet] ?? { values: [], sets: [], pages: [] };
    const named = sets.map((set) => set.flatMap((value) => values[value] ?? []));
    setOf.forEach((set, place) => {
      const own = (pages[place] ??= {});
      if (named[set]?.length) own[facet] = named[set];
    });
  }
  return pages;
}
