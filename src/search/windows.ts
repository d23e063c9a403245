/** Where in a text most of a query stands together. */

/** A term of the query at a place of the text, and how much it tells. */
export interface Mark {
  readonly term: number;
  /** The words that were searched for it, lower case. */
  readonly words: readonly string[];
  readonly weight: number;
}
/** By place, counted in words. */
export type Marks = ReadonlyMap<number, readonly Mark[]>;

export interface Window {
  /** Where its first hit stands. */
  readonly first: number;
  /** The sum of what the terms in it tell, each counted once. */
  readonly told: number;
}

/**
 * The window that tells most, the first of several; undefined without any hit.
 *
 * @param length in words
 * @param from the part of the text that is looked at
 */
export function bestWindow(
  marks: Marks,
  length: number,
  from = 0,
  to = Infinity,
): Window | undefined {
  const hits = [...marks.keys()].filter((at) => at >= from && at < to).sort((a, b) => a - b);
  let best: Window | undefined;
  for (const [index, first] of hits.entries()) {
    const told = new Map<number, number>();
    for (let next = index; next < hits.length; next++) {
      const at = hits[next] ?? Infinity;
      if (at >= first + length) break;
      for (const { term, weight } of marks.get(at) ?? []) {
        told.set(term, Math.max(weight, told.get(term) ?? 0));
      }
    }
    let sum = 0;
    for (const weight of told.values()) sum += weight;
    if (!best || sum > best.told) best = { first, told: sum };
  }
  return best;
}
