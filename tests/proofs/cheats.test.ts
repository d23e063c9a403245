/** Proofs that cheat are refused, each by its code; run in the real sandbox. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { proveCases, type CaseVerdict } from '../../src/proofs/prove.ts';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';
import { CHEATS, CURIOUS, DOCUMENTED_LIMIT, HONEST, type Cheat } from './cheats.ts';
import { madeCase } from './made-case.ts';

const verdicts = new Map<string, CaseVerdict>();
const HONEST_PROOF: Cheat = { name: 'the honest proof', change: {}, refused: [] };
const ALL = [HONEST_PROOF, CURIOUS, DOCUMENTED_LIMIT, ...CHEATS];

beforeAll(async () => {
  const workshop = await prepareWorkshop({
    root: join(import.meta.dirname, '../..'),
    environments: ['default'],
    services: [],
    tell: console.log,
  });
  const cases = ALL.map(({ change }) =>
    madeCase({
      proof: change.proof ?? HONEST.proof,
      files: { ...HONEST.files, ...change.files },
    }),
  );
  const proven = await proveCases(cases, {
    workshop,
    twice: true,
    jobs: availableParallelism(),
    // Long enough for what ends on a busy machine, short for what never does.
    testSeconds: 6,
    today: '2026-11-21',
    done: (verdict) => Promise.resolve(verdict),
  });
  proven.forEach((verdict, index) => verdicts.set(ALL[index]?.name ?? '', verdict));
}, 600_000);

const codesOf = (name: string): string[] =>
  (verdicts.get(name)?.faults ?? []).map(({ code }) => code);

test('there are cheats', () => {
  expect(CHEATS.length).toBeGreaterThan(40);
  expect(verdicts.size).toBe(ALL.length);
});

test.for([HONEST_PROOF, CURIOUS])('$name holds', ({ name }) => {
  expect(verdicts.get(name)?.faults).toEqual([]);
  expect(verdicts.get(name)?.evidence).not.toBeNull();
});

describe('refused is', () => {
  test.for(CHEATS)('$name', ({ name, refused }) => {
    const codes = codesOf(name);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !refused.some((known) => known === code))).toEqual([]);
    expect(verdicts.get(name)?.evidence).toBeNull();
  });
});

test('what the documentation calls out of reach passes', () => {
  expect(codesOf(DOCUMENTED_LIMIT.name)).toEqual([]);
});
