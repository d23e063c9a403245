/** How much of what reviews claim and advise holds: for all of it, and apart by review, topic or stated severity. */
import type { FindingData } from './schema/review.ts';
import {
  FLAWS,
  SEVERITIES,
  TOPICS,
  type Advice,
  type Claim,
  type Flaw,
  type Severity,
} from './vocabulary.ts';

/** The judgements that are counted, the good one first: what nobody claims, advises or has judged is in no count. */
export const JUDGED_CLAIMS = [
  'holds',
  'partly',
  'false',
  'unverifiable',
] as const satisfies readonly Claim[];
export const JUDGED_ADVICE = [
  'holds',
  'incomplete',
  'fails',
  'needless',
  'unverifiable',
] as const satisfies readonly Advice[];

/** How often each judgement was given, in their order, with those that were never given. */
export type Counts<Judgement extends string> = readonly (readonly [Judgement, number])[];

/** A group of findings: how its claims and its advice were judged. */
export interface Standing {
  /** What the group has in common: a review's slug, a topic, a severity; empty for all findings. */
  readonly group: string;
  readonly claims: Counts<(typeof JUDGED_CLAIMS)[number]>;
  readonly advice: Counts<(typeof JUDGED_ADVICE)[number]>;
}

/** Counts what a group of findings states; what the reviews missed is left out. */
export function standing(group: string, findings: readonly FindingData[]): Standing {
  const stated = findings.filter((finding) => finding.origin === 'stated');
  return {
    group,
    claims: JUDGED_CLAIMS.map((value) => [
      value,
      stated.filter(({ claim }) => claim === value).length,
    ]),
    advice: JUDGED_ADVICE.map((value) => [
      value,
      stated.filter(({ advice }) => advice === value).length,
    ]),
  };
}

/** By main topic, so that each finding is counted once; topics in their usual order, without empty ones. */
export function standingByTopic(findings: readonly FindingData[]): Standing[] {
  return TOPICS.map((topic) =>
    standing(
      topic,
      findings.filter(({ topics }) => topics[0] === topic),
    ),
  ).filter(isJudged);
}

/** By the severity that the review states, worst first, and last what was stated without one. */
export function standingBySeverity(findings: readonly FindingData[]): Standing[] {
  const stated = findings.filter((finding) => finding.origin === 'stated');
  return [...SEVERITIES, null]
    .map((severity) =>
      standing(
        severity ?? 'without a severity',
        stated.filter((finding) => finding.stated === severity),
      ),
    )
    .filter(isJudged);
}

/** How many there are of a group's claims or advice. */
export function totalOf(counts: Counts<string>): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

function isJudged({ claims, advice }: Standing): boolean {
  return totalOf(claims) + totalOf(advice) > 0;
}

/** Findings whose advice fails or is not needed, by why, the most frequent first. */
export function byFlaw<Item extends { readonly data: FindingData }>(
  findings: readonly Item[],
): readonly (readonly [Flaw, readonly Item[]])[] {
  return FLAWS.map((flaw): readonly [Flaw, readonly Item[]] => [
    flaw,
    findings.filter(({ data }) => data.origin === 'stated' && data.flaw === flaw),
  ]).toSorted(([, a], [, b]) => b.length - a.length);
}

/** Problems that a review states with a severity, against the severity that they turned out to have. */
export interface SeverityDrift {
  readonly stated: Severity;
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
}

/** One row for each severity that was stated of a problem, worst first. */
export function severityDrift(findings: readonly FindingData[]): SeverityDrift[] {
  const problems = findings.filter(
    (finding) => finding.origin === 'stated' && finding.says === 'problem',
  );
  return SEVERITIES.map((stated) => {
    const shifts = problems
      .filter((finding) => finding.origin === 'stated' && finding.stated === stated)
      .map(({ severity }) => Math.sign(SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(stated)));
    const count = (shift: number): number => shifts.filter((one) => one === shift).length;
    return { stated, lower: count(1), same: count(0), higher: count(-1) };
  }).filter(({ lower, same, higher }) => lower + same + higher > 0);
}
