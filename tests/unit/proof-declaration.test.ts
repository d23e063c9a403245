import { describe, expect, test } from 'vitest';
import { declarationFaults, declaredRuns } from '../../src/catalog/proof-declaration.ts';
import { difference } from '../../src/catalog/proof-match.ts';
import type { Failure } from '../../src/catalog/schema/evidence.ts';
import { proofSchema, type RunnableProof } from '../../src/catalog/schema/proof.ts';

const EXPECTED = { raises: 'AssertionError', message: '8 stamps ended at 1' };

function runnable(block: object): RunnableProof {
  const proof = proofSchema.parse({ runner: 'python', how: 'It is run.', ...block });
  if (proof.runner === 'none') throw new Error('expected a proof that is run');
  return proof;
}

function faultsOf(block: object, roles: ('before' | 'advised' | 'after')[] = ['before', 'after']) {
  return declarationFaults(runnable(block), roles).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('a declaration', () => {
  test('stands for one run in the default environment, or for one in each that it names', () => {
    expect(declaredRuns(runnable({ before: { test_a: EXPECTED } }))).toEqual([
      { env: 'default', before: { test_a: EXPECTED }, advised: {}, path: ['proof'] },
    ]);
    const runs = [
      { env: 'default', before: { test_a: EXPECTED } },
      { env: 'uvicorn-0.38', before: { test_b: EXPECTED } },
    ];
    expect(declaredRuns(runnable({ runs })).map(({ env, path }) => [env, path.join('.')])).toEqual([
      ['default', 'proof.runs.0'],
      ['uvicorn-0.38', 'proof.runs.1'],
    ]);
  });

  test('without a fault is without a fault', () => {
    expect(faultsOf({ before: { test_a: EXPECTED } })).toEqual([]);
    const circular = { raises: 'ImportError', message: 'cannot import name*', raised_in: 'sample' };
    expect(faultsOf({ before: { test_a: circular } })).toEqual([]);
  });

  test.each([
    ['nothing declared', { before: {} }, 'proof.before: No failing test'],
    ['no before at all', {}, 'proof.before: No failing test'],
    [
      'a broad exception',
      { before: { test_a: { ...EXPECTED, raises: 'Exception' } } },
      'proof.before.test_a.raises: Exception never counts',
    ],
    [
      'the same by its full name',
      { before: { test_a: { ...EXPECTED, raises: 'builtins.NameError' } } },
      'proof.before.test_a.raises: builtins.NameError never counts',
    ],
    [
      'what pytest raises by itself',
      { before: { test_a: { ...EXPECTED, raises: '_pytest.outcomes.Failed' } } },
      'proof.before.test_a.raises: _pytest.outcomes.Failed never counts',
    ],
    [
      'a package that may be missing',
      { before: { test_a: { ...EXPECTED, raises: 'ImportError' } } },
      'proof.before.test_a.raises: An ImportError may be',
    ],
    [
      'an assertion in the sample',
      { before: { test_a: { ...EXPECTED, raised_in: 'sample' } } },
      'proof.before.test_a.raised_in: An AssertionError is',
    ],
    [
      'a message that fits anything',
      { before: { test_a: { ...EXPECTED, message: '*failed*' } } },
      'proof.before.test_a.message: The message would fit',
    ],
    [
      'an advised sample that is not there',
      { before: { test_a: EXPECTED }, advised: { test_a: EXPECTED } },
      'proof.advised: Failures of advised',
    ],
    [
      'one environment twice',
      {
        runs: [
          { env: 'default', before: { test_a: EXPECTED } },
          { env: 'default', before: { test_a: EXPECTED } },
        ],
      },
      'proof.runs.1.env: The environment default',
    ],
    [
      'failures in runs and beside them',
      { before: { test_a: EXPECTED }, runs: [{ env: 'default', before: { test_a: EXPECTED } }] },
      'proof.before: Failures are declared both',
    ],
  ])('is refused for %s', (_, block, expected) => {
    const faults = faultsOf(block);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  test('names a failure of advised, where there is such a sample', () => {
    expect(faultsOf({ before: { test_a: EXPECTED } }, ['before', 'advised', 'after'])).toEqual([
      'proof.advised: No failing test is declared for advised',
    ]);
  });
});

describe('a failure is the declared one', () => {
  const failure: Failure = {
    outcome: 'failed',
    type: 'builtins.AssertionError',
    message: '8 stamps ended at 1',
    sqlstate: null,
    raised_in: 'proof',
    sample_line: ['loyalty/models.py', 12, 'card.save()'],
    proof_line: [33, 'assert card.stamps == 8'],
  };

  test('by type, message and place', () => {
    expect(difference(EXPECTED, failure)).toBeUndefined();
    expect(difference({ ...EXPECTED, message: '8 stamps * at 1' }, failure)).toBeUndefined();
  });

  test.each<[string, Partial<typeof EXPECTED & { sqlstate: string }>, Partial<Failure>, string]>([
    ['another type', {}, { type: 'shop.AssertionError' }, 'it raised shop.AssertionError'],
    ['another message', {}, { message: '8 stamps ended at 10' }, 'its message is'],
    ['a part of the message', { message: '8 stamps' }, {}, 'its message is'],
    ['a dot that fits nothing else', { message: '8.stamps ended at 1' }, {}, 'its message is'],
    ['an assertion elsewhere', {}, { raised_in: 'library' }, 'the assertion stands in the library'],
    [
      'the sample’s own exception',
      { raises: 'ValueError' },
      { type: 'builtins.ValueError', raised_in: 'sample' },
      'the sample itself raised ValueError: 8 stamps ended at 1 (loyalty/models.py:12)',
    ],
    [
      'another SQLSTATE',
      { raises: 'psycopg.errors.UniqueViolation', sqlstate: '23505' },
      { type: 'psycopg.errors.UniqueViolation', raised_in: 'library', sqlstate: '23503' },
      'its SQLSTATE is 23503',
    ],
  ])('but not with %s', (_, expected, found, said) => {
    expect(difference({ ...EXPECTED, ...expected }, { ...failure, ...found })).toContain(said);
  });

  test('where the sample is to raise, nobody else may', () => {
    const expected = { raises: 'ValueError', message: 'one price at a time', raised_in: 'sample' };
    const found = { ...failure, type: 'builtins.ValueError', message: 'one price at a time' };
    const parsed = { ...expected, raised_in: 'sample' } as const;
    expect(difference(parsed, { ...found, raised_in: 'sample' })).toBeUndefined();
    expect(difference(parsed, { ...found, raised_in: 'library' })).toContain('the library raised');
  });
});
