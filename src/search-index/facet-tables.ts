import { FACETS, type Facet } from '../catalog/facets.ts';
import type { FacetTable, FacetTables } from '../search/index-files.ts';
import type { SearchDocument } from './search-document.ts';

/** The values of all pages in each facet, in the order of the pages. */
export function facetTables(documents: readonly SearchDocument[]): FacetTables {
  return Object.fromEntries(FACETS.map((facet) => [facet, facetTable(documents, facet)]));
}

function facetTable(documents: readonly SearchDocument[], facet: Facet): FacetTable {
  const values: string[] = [];
  const sets = new Map<string, number[]>();
  const keys: string[] = [];
  const pages = documents.map(({ facets }) => {
    const set = (facets[facet] ?? []).map((value) => placeOf(values, value)).sort((a, b) => a - b);
    const key = set.join();
    sets.set(key, set);
    return placeOf(keys, key);
  });
  return { values, sets: keys.map((key) => sets.get(key) ?? []), pages };
}

/** Where a value stands in a list, which gets it where it is new. */
function placeOf(list: string[], value: string): number {
  const place = list.indexOf(value);
  return place < 0 ? list.push(value) - 1 : place;
}
