import { expect, test } from 'vitest';
import type { FindingData } from '../../src/catalog/schema/review.ts';
import { tally } from '../../src/catalog/tally.ts';
import { phrasesOf, toText, verdictOf } from '../../src/catalog/verdict.ts';
import { ADVICE, CLAIMS } from '../../src/catalog/vocabulary.ts';

const common = {
  key: 'k',
  title: 'T',
  places: [],
  topics: ['async' as const],
  severity: 'high' as const,
  note: 'N.',
  reason: 'noted' as const,
};

function stated(claim: (typeof CLAIMS)[number], advice: (typeof ADVICE)[number]): FindingData {
  return { ...common, origin: 'stated', says: 'problem', stated: null, claim, advice };
}

const missed: FindingData = { ...common, origin: 'missed' };

test.each([
  [stated('holds', 'fails'), 'The review was right about the problem; its advice fails.'],
  [stated('holds', 'holds'), 'The review was right about the problem, and its advice holds.'],
  [
    stated('false', 'needless'),
    'The review was wrong about the problem, and its advice is not needed.',
  ],
  [stated('partly', 'none'), 'The review was partly right about the problem and gave no advice.'],
  [stated('none', 'incomplete'), 'The review’s advice is incomplete.'],
  [stated('none', 'none'), ''],
  [missed, 'The review missed it.'],
])('a verdict is one plain sentence: %#', (finding, sentence) => {
  expect(toText(verdictOf(finding))).toBe(sentence);
});

test('every pair of values has words', () => {
  for (const claim of CLAIMS) {
    for (const advice of ADVICE) {
      expect(phrasesOf(stated(claim, advice)).length).toBeGreaterThan(0);
      expect(toText(verdictOf(stated(claim, advice)))).not.toContain('undefined');
    }
  }
});

test('counts leave out what was missed, not claimed, not advised, or not judged', () => {
  const findings = [
    missed,
    stated('holds', 'none'),
    stated('none', 'holds'),
    stated('false', 'fails'),
    stated('unchecked', 'unchecked'),
  ];
  expect(tally(findings)).toEqual({
    stated: 4,
    missed: 1,
    claims: 2,
    claimsThatHold: 1,
    advice: 2,
    adviceThatHolds: 1,
  });
});
