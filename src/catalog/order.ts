import type { IssueRef, Source } from './catalog.ts';
import { ADVICE, CLAIMS, SEVERITIES, type Severity } from './vocabulary.ts';

/** Worst first. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The order of issues in every list: worst first, then by title, which nobody has to explain. */
export function byWeight(a: IssueRef, b: IssueRef): number {
  return bySeverity(a.severity, b.severity) || a.title.localeCompare(b.title, 'en');
}

const BADNESS_OF_ADVICE = [
  'fails',
  'needless',
  'incomplete',
  'unverifiable',
  'holds',
  'none',
  'unchecked',
] as const satisfies readonly (typeof ADVICE)[number][];
const BADNESS_OF_CLAIM = [
  'false',
  'partly',
  'unverifiable',
  'holds',
  'none',
  'unchecked',
] as const satisfies readonly (typeof CLAIMS)[number][];

/** Sources of a page: what the review got wrong first, what it missed last. */
export function byVerdict(a: Source, b: Source): number {
  return badness(a) - badness(b) || a.reviewTitle.localeCompare(b.reviewTitle, 'en');
}

function badness({ finding }: Source): number {
  if (finding.origin === 'missed') return 100;
  return Math.min(
    BADNESS_OF_ADVICE.indexOf(finding.advice) * 2 + 1,
    BADNESS_OF_CLAIM.indexOf(finding.claim) * 2,
  );
}
