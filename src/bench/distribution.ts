/** What many measurements of the same thing say together. */

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = inOrder(values);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/**
 * The smallest of the values that so many are not above.
 *
 * @param share from 0 to 1: 0.95 for the 95th percentile
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = inOrder(values);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function inOrder(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('There is nothing to take the middle of.');
  return values.toSorted((a, b) => a - b);
}
