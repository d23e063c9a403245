/** Keeps a word that stands on every page from counting nothing: on a small site that is soon said of a word. */
const FLOOR = 3;

/**
 * How much it tells that a term stands on a page: 1 where it stands on all, more, the fewer pages hold it. A term that
 * stands nowhere is as rare as one that stands on a single page.
 */
export function rarity(pages: number, all: number): number {
  return Math.log(1 + (FLOOR * all) / Math.max(1, pages)) / Math.log(1 + FLOOR);
}
