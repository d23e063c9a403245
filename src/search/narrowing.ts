/** Narrowing a list by facets: OR within a facet, AND across facets; and the address that says what is chosen. Pure. */
import { FACETS, type Facet, type FacetValues } from '../catalog/facets.ts';

/** The chosen values of each facet; a facet without any narrows nothing. */
export type Selection = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** The values that each offered facet can have. */
export type Offered = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What an address asks for. */
export interface Asked {
  readonly query: string;
  readonly selection: Selection;
  /** What the address names and this page does not know, as `name=value`. */
  readonly ignored: readonly string[];
}

/**
 * Reads what an address asks for.
 *
 * @param others parameters that the page knows beside the query `q` and the facets; they are left to it
 */
export function readAsked(
  parameters: URLSearchParams,
  offered: Offered,
  others: readonly string[] = [],
): Asked {
  const selection: Partial<Record<Facet, string[]>> = {};
  const ignored: string[] = [];
  for (const [name, value] of parameters) {
    if (name === 'q' || others.includes(name)) continue;
    const facet = FACETS.find((known) => known === name);
    if (!facet || !offered[facet]?.includes(value)) ignored.push(`${name}=${value}`);
    else if (!selection[facet]?.includes(value)) (selection[facet] ??= []).push(value);
  }
  return { query: parameters.get('q') ?? '', selection, ignored };
}

/** The parameters that ask for a query and a selection, always in the same order. */
export function askedParameters(query: string, selection: Selection): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const facet of FACETS) {
    for (const value of selection[facet] ?? []) parameters.append(facet, value);
  }
  return parameters;
}

export function isEmpty(selection: Selection): boolean {
  return FACETS.every((facet) => (selection[facet]?.length ?? 0) === 0);
}

/** Whether a page has a chosen value in each facet that narrows; one facet can be left out of account. */
export function matches(values: FacetValues, selection: Selection, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const chosen = selection[facet];
    if (facet === except || !chosen || chosen.length === 0) return true;
    return values[facet]?.some((value) => chosen.includes(value)) ?? false;
  });
}

export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** How many pages each value would show beside what the other facets choose. */
export function countValues(pages: Iterable<FacetValues>, selection: Selection): Counts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()]));
  for (const values of pages) {
    for (const facet of FACETS) {
      if (!values[facet] || !matches(values, selection, facet)) continue;
      const counted = counts[facet];
      for (const value of values[facet]) counted?.set(value, (counted.get(value) ?? 0) + 1);
    }
  }
  return counts as Record<Facet, Map<string, number>>; // one entry for each of FACETS, made above
}
