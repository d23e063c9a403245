/** How claims and advice are counted, and that the sentences of the page about it are true of the content. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  byFlaw,
  severityDrift,
  standing,
  standingBySeverity,
  standingByTopic,
  totalOf,
  type Counts,
  type Standing,
} from '../../src/catalog/held-up.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { FindingData } from '../../src/catalog/schema/review.ts';

const worth = { severity: 'low', note: 'x', reason: 'noted' } as const;
const common = { title: 'x', places: [], ...worth };

function stated(
  key: string,
  claim: 'holds' | 'partly' | 'none' | 'unchecked',
  advice: 'holds' | 'fails' | 'none' | 'unchecked',
  severity: 'critical' | 'low' | null = null,
): FindingData {
  const flaw = advice === 'fails' ? 'harmful' : undefined;
  const origin = { origin: 'stated', says: 'problem', stated: severity } as const;
  return { key, topics: ['async', 'security'], ...common, ...origin, claim, advice, flaw };
}

const missed: FindingData = { key: 'm', topics: ['testing'], ...common, origin: 'missed' };

const FINDINGS = [
  stated('a', 'holds', 'fails', 'critical'),
  stated('b', 'partly', 'holds', 'low'),
  stated('c', 'none', 'none'),
  stated('d', 'unchecked', 'unchecked'),
  missed,
];

describe('counts', () => {
  test('what is claimed, advised and judged', () => {
    const { claims, advice } = standing('all', FINDINGS);
    expect(claims).toEqual([
      ['holds', 1],
      ['partly', 1],
      ['false', 0],
      ['unverifiable', 0],
    ]);
    expect([totalOf(claims), totalOf(advice)]).toEqual([2, 2]);
  });

  test('each finding under its main topic, and no topic without a judgement', () => {
    expect(standingByTopic(FINDINGS).map(({ group }) => group)).toEqual(['async']);
  });

  test('stated severities, worst first, without those of which nothing was judged', () => {
    expect(standingBySeverity(FINDINGS).map(({ group }) => group)).toEqual(['critical', 'low']);
  });

  test('severities that were stated too high', () => {
    expect(severityDrift(FINDINGS)).toEqual([
      { stated: 'critical', lower: 1, same: 0, higher: 0 },
      { stated: 'low', lower: 0, same: 1, higher: 0 },
    ]);
  });

  test('flaws, the most frequent first', () => {
    const [[flaw, findings] = []] = byFlaw(FINDINGS.map((data) => ({ data })));
    expect([flaw, findings?.length]).toEqual(['harmful', 1]);
  });
});

describe('what /how-the-reviews-held-up/ says', async () => {
  const { catalog } = await loadCatalog(join(import.meta.dirname, '../..'));
  const findings = catalog.reviews.flatMap((review) => review.findings);
  const data = findings.map((finding) => finding.data);
  const share = (counts: Counts<string>): number => (counts[0]?.[1] ?? 0) / totalOf(counts);
  const groups = new Map(
    [...standingByTopic(data), ...standingBySeverity(data)].map((row) => [row.group, row]),
  );
  function group(name: string): Standing {
    const found = groups.get(name);
    if (!found) throw new Error(`nothing was judged of ${name}`);
    return found;
  }

  test('the reviews are five, with their findings', () => {
    expect([catalog.reviews.length, findings.length]).toEqual([5, 364]);
  });

  test('advice on data integrity holds up worst', () => {
    const shares = standingByTopic(data).map((row) => [share(row.advice), row.group] as const);
    expect(shares.toSorted(([a], [b]) => a - b)[0]?.[1]).toBe('data-integrity');
  });

  test('what is stated as critical holds less often than what is stated as medium', () => {
    const [critical, medium] = [group('critical'), group('medium')];
    expect(share(critical.claims)).toBeLessThan(share(medium.claims));
    expect(share(critical.advice)).toBeLessThan(share(medium.advice));
  });

  test('most problems stated as critical or high are less', () => {
    for (const { stated: severity, lower, same, higher } of severityDrift(data).slice(0, 2)) {
      expect(lower, severity).toBeGreaterThan(same + higher);
    }
  });

  test('misreading and harm come first, then what does not run', () => {
    expect(byFlaw(findings).map(([flaw]) => flaw)).toEqual([
      'misread',
      'harmful',
      'does-not-run',
      'no-gain',
      'nothing-wrong',
    ]);
  });

  test('some of the most severe findings were missed', () => {
    const worst = data.filter(
      ({ origin, severity }) => origin === 'missed' && severity === 'critical',
    );
    expect(worst.length).toBeGreaterThan(0);
  });
});
