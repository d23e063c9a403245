/** What a search asks for, and the address that says it. */
import { FACET_LABELS, type Facet } from '../catalog/facets.ts';
import { askedParameters, readAsked, type Asked, type Selection } from '../search/narrowing.ts';

export { isEmpty, type Asked, type Selection } from '../search/narrowing.ts';

/** What the search can be narrowed by, in the order in which it is offered. */
export const SEARCH_FACETS = [
  'kind',
  'severity',
  'topic',
  'stack',
  'claim',
  'advice',
] as const satisfies readonly Facet[];
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** The address of the search page with a query and a selection. */
export function searchAddress(query: string, selection: Selection): string {
  const parameters = askedParameters(query, selection).toString();
  const page = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;
  return parameters === '' ? page : `${page}?${parameters}`;
}

/**
 * Reads what the address of the search page asks for.
 *
 * @param stacks the stacks that pages name; undefined where they could not be fetched, and any is taken for known
 */
export function readAddress(address: string, stacks: readonly string[] | undefined): Asked {
  const parameters = new URL(address).searchParams;
  const values = (facet: SearchFacet): readonly string[] =>
    facet === 'stack' ? (stacks ?? parameters.getAll('stack')) : Object.keys(FACET_LABELS[facet]);
  const offered = SEARCH_FACETS.map((facet) => [facet, values(facet)] as const);
  return readAsked(parameters, Object.fromEntries(offered));
}
