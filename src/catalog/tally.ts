import type { FindingData } from './schema/review.ts';

/** How much of what reviews said held. */
export interface Tally {
  readonly stated: number;
  readonly missed: number;
  /** Claims of problems and praise that somebody judged. */
  readonly claims: number;
  readonly claimsThatHold: number;
  readonly advice: number;
  readonly adviceThatHolds: number;
}

/**
 * Counts claims and advice apart. What the reviews missed, entries that claim or advise nothing, and findings that
 * nobody has judged yet are in no count of how they held up.
 */
export function tally(findings: readonly FindingData[]): Tally {
  const stated = findings.filter((finding) => finding.origin === 'stated');
  const claims = stated.filter(({ claim }) => claim !== 'none' && claim !== 'unchecked');
  const advice = stated.filter(
    (finding) => finding.advice !== 'none' && finding.advice !== 'unchecked',
  );
  return {
    stated: stated.length,
    missed: findings.length - stated.length,
    claims: claims.length,
    claimsThatHold: claims.filter(({ claim }) => claim === 'holds').length,
    advice: advice.length,
    adviceThatHolds: advice.filter((finding) => finding.advice === 'holds').length,
  };
}
