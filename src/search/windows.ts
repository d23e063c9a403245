/** Where in a text most of a query stands together. */

/** A term of the query at a place of the text, and how much it tells. */
export interface Mark {
  readonly term: number;
  /** The words that were searched for it, lower case; none for a phrase, whose words have their own marks. */
  readonly words: readonly string[];
  /** Whether somebody may still be typing the word: what begins with it stands for it, too. */
  readonly isBegun: boolean;
  /** The same for a term wherever it stands in one text. */
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
  const inside = new Inside();
  let best: Window | undefined;
  let next = 0;
  for (const first of hits) {
    for (let at = hits[next]; at !== undefined && at < first + length; at = hits[++next]) {
      inside.add(marks.get(at));
    }
    if (!best || inside.told > best.told + SLIGHT) best = { first, told: inside.told };
    inside.remove(marks.get(first));
  }
  return best;
}

/** What adding and taking away leaves of nothing. */
const SLIGHT = 1e-9;

/** The terms of a window that moves through a text. */
class Inside {
  told = 0;
  readonly #times = new Map<number, number>();

  add(marks: readonly Mark[] = []): void {
    for (const { term, weight } of marks) {
      const times = this.#times.get(term) ?? 0;
      if (times === 0) this.told += weight;
      this.#times.set(term, times + 1);
    }
  }

  remove(marks: readonly Mark[] = []): void {
    for (const { term, weight } of marks) {
      const times = this.#times.get(term) ?? 0;
      if (times === 1) this.told -= weight;
      this.#times.set(term, times - 1);
    }
  }
}
