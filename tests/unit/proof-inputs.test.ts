import { expect, test } from 'vitest';
import { proofGround, proofInputs } from '../../src/catalog/proof-inputs.ts';
import { proofSchema, type RunnableProof } from '../../src/catalog/schema/proof.ts';

const FOLDER = 'content/issues/stock-lost-update';
const GROUND = { harness: 'a', locks: new Map([['default', 'b']]) };
const FILES = {
  'index.md': 'prose',
  'before.py': 'x = 1\n',
  'after/shop/orders.py': 'x = 2\n',
  'support/manage.py': 'x = 3\n',
  'proof.py': 'x = 4\n',
  'evidence.json': '{}',
  'rule.yml': 'language: python\n',
};

function proof(change: object = {}): RunnableProof {
  const failure = { raises: 'AssertionError', message: 'both orders went through' };
  const block = { runner: 'python', how: 'It is run.', before: { test_a: failure }, ...change };
  const parsed = proofSchema.parse(block);
  if (parsed.runner === 'none') throw new Error('expected a proof that is run');
  return parsed;
}

function hashOf(
  change: Partial<typeof FILES> = {},
  declared: RunnableProof = proof(),
  ground: typeof GROUND = GROUND,
): string {
  const files = Object.entries({ ...FILES, ...change }).map(([path, text]) => ({
    path: `${FOLDER}/${path}`,
    text,
  }));
  return proofInputs(FOLDER, files, declared, ground);
}

test.each(['before.py', 'after/shop/orders.py', 'support/manage.py', 'proof.py'] as const)(
  'another %s is another proof',
  (path) => {
    expect(hashOf({ [path]: 'x = 5\n' })).not.toBe(hashOf());
  },
);

test.each(['index.md', 'evidence.json', 'rule.yml'] as const)('another %s is not', (path) => {
  expect(hashOf({ [path]: 'another' })).toBe(hashOf());
});

test('the declaration counts, and what is said of it does not', () => {
  expect(hashOf({}, proof({ needs: ['redis'] }))).not.toBe(hashOf());
  expect(hashOf({}, proof({ at: 'shop/orders.py' }))).not.toBe(hashOf());
  expect(hashOf({}, proof({ how: 'In other words.' }))).toBe(hashOf());
});

test('the harness counts, and the locks of the environments that are named', () => {
  expect(hashOf({}, proof(), { ...GROUND, harness: 'c' })).not.toBe(hashOf());
  const locks = new Map([['default', 'c']]);
  expect(hashOf({}, proof(), { ...GROUND, locks })).not.toBe(hashOf());
  const others = new Map([...GROUND.locks, ['uvicorn-0.38', 'd']]);
  expect(hashOf({}, proof(), { ...GROUND, locks: others })).toBe(hashOf());
});

test('files that are called otherwise are not taken for one another', () => {
  expect(hashOf({ 'before.py': 'x = 2\n', 'after/shop/orders.py': 'x = 1\n' })).not.toBe(hashOf());
});

test('this repository has a harness and locks', () => {
  const { harness, locks } = proofGround();
  expect(harness).toMatch(/^[0-9a-f]{64}$/);
  expect([...locks.keys()]).toEqual(expect.arrayContaining(['default', 'uvicorn-0.38']));
});
