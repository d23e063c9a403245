/** Which lines of two texts belong together, so that a reader sees what changed and nothing else. */
import { diffArrays } from 'diff';

/** A row of two columns: line numbers from 1, or null where a side has nothing to show. */
export interface Row {
  readonly left: number | null;
  readonly right: number | null;
  /** Whether the two sides of the row differ. */
  readonly changed: boolean;
}

/** Two lines are said to be versions of one another from this likeness on; below, they stand in rows of their own. */
const ALIKE = 0.4;

/**
 * Aligns two texts line by line. Equal lines face each other; inside a replaced block the lines that are most alike
 * do, in order, so that a changed line faces what it was.
 */
export function alignLines(left: readonly string[], right: readonly string[]): Row[] {
  const rows: Row[] = [];
  let l = 0;
  let r = 0;
  const parts = diffArrays([...left], [...right]);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) continue;
    if (!part.added && !part.removed) {
      for (let n = 0; n < part.count; n++) rows.push({ left: ++l, right: ++r, changed: false });
      continue;
    }
    const other = parts[index + 1];
    const replaced = other && other.added !== part.added && (other.added || other.removed);
    const removed = [part, ...(replaced ? [other] : [])].find((p) => p.removed)?.value ?? [];
    const added = [part, ...(replaced ? [other] : [])].find((p) => p.added)?.value ?? [];
    for (const [a, b] of pairByLikeness(removed, added)) {
      rows.push({
        left: a === null ? null : l + a + 1,
        right: b === null ? null : r + b + 1,
        changed: true,
      });
    }
    l += removed.length;
    r += added.length;
    if (replaced) index++;
  }
  return rows;
}

type Pair = readonly [number | null, number | null];

/** The pairing of two blocks, in order, with the highest sum of likenesses (a longest common subsequence, weighted). */
function pairByLikeness(left: readonly string[], right: readonly string[]): Pair[] {
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const score = (i: number, j: number): number => {
    const value = likeness(left[i] ?? '', right[j] ?? '');
    return value >= ALIKE ? value : 0;
  };
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row)
        row[j] = Math.max(
          at(i + 1, j),
          at(i, j + 1),
          score(i, j) && score(i, j) + at(i + 1, j + 1),
        );
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const both = i < left.length && j < right.length ? score(i, j) : 0;
    if (both > 0 && at(i, j) === both + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1)))
      pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  return pairs;
}

/** Dice's coefficient over the words and signs of two lines: 1 for equal, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  const words = (line: string): string[] => line.match(/\w+|[^\s\w]/g) ?? [];
  const left = words(a);
  const right = words(b);
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const rest = new Map<string, number>();
  for (const word of left) rest.set(word, (rest.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = rest.get(word) ?? 0;
    if (count === 0) continue;
    rest.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}
