/** What the register of numbers says, and what it says after a change. Nothing here reads or writes files. */
import type { Permalinks } from './schema/registers.ts';

/** Path of the register in the repository. */
export const REGISTER_PATH = 'content/permalinks.json';

/** The number to be given next: no number is ever used again, so that the highest counts, withdrawn or not. */
export function nextNumber(permalinks: Permalinks): number {
  return Math.max(0, ...Object.keys(permalinks).map(Number)) + 1;
}

/** The number that an address belongs or belonged to, and whether it is still the address of a live issue. */
export function ownerOf(
  permalinks: Permalinks,
  slug: string,
): { readonly number: number; readonly current: boolean } | undefined {
  for (const [number, permalink] of Object.entries(permalinks)) {
    if (permalink.slug === slug) return { number: Number(number), current: !permalink.withdrawn };
    if (permalink.formerSlugs.includes(slug)) return { number: Number(number), current: false };
  }
  return undefined;
}

/** The register with one entry more, or with another entry under a number. */
export function withEntry(
  permalinks: Permalinks,
  number: number,
  entry: Permalinks[string],
): Permalinks {
  return { ...permalinks, [String(number)]: entry };
}

/** The text of the register's file: by number, so that a new entry is one hunk at the end. */
export function formatRegister(permalinks: Permalinks): string {
  const entries = Object.entries(permalinks).sort(([a], [b]) => Number(a) - Number(b));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
