import type { Ranked } from './ranking.ts';

const SHARE = 0.42;
const PHRASES = 5;

/** Whether a page is about what was asked. */
export function isCovered({ share, phrases }: Ranked): boolean {
  return share >= SHARE || phrases >= PHRASES;
}
