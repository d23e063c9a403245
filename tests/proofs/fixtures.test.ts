/** What proofs may ask for, each kind in a whole small proof that is run as those of issues are. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { SERVICES } from '../../src/catalog/vocabulary.ts';
import { proveCases, type CaseVerdict } from '../../src/proofs/prove.ts';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';
import { madeCase } from './made-case.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/proofs');
const NAMES = readdirSync(FIXTURES);
const DECLARATION = 'declaration.yaml';

const verdicts = new Map<string, CaseVerdict>();

function filesOf(name: string): Record<string, string> {
  const folder = join(FIXTURES, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

beforeAll(async () => {
  const workshop = await prepareWorkshop({
    root: join(import.meta.dirname, '../..'),
    environments: ['default'],
    services: SERVICES,
    tell: console.log,
  });
  const cases = NAMES.map((name) => {
    const { [DECLARATION]: proof = '', ...files } = filesOf(name);
    return madeCase({ proof: proof.trimEnd(), files });
  });
  const proven = await proveCases(cases, {
    workshop,
    twice: true,
    jobs: availableParallelism(),
    today: '2026-11-21',
    done: (verdict) => Promise.resolve(verdict),
  });
  proven.forEach((verdict, index) => verdicts.set(NAMES[index] ?? '', verdict));
}, 600_000);

test('there are proofs that ask for each fixture', () => {
  const asked = NAMES.map((name) => Object.values(filesOf(name)).join('\n')).join('\n');
  const harness = join(import.meta.dirname, '../../src/proofs/harness/proofkit/fixtures');
  const fixtures = readdirSync(harness)
    .filter((file) => file.endsWith('.py') && !file.startsWith('_'))
    .map((file) => file.replace('.py', ''));
  expect(fixtures.length).toBeGreaterThanOrEqual(10);
  // Those of Django stand in the issues, which are proven themselves.
  const elsewhere = ['django_project'];
  expect(fixtures.filter((name) => !asked.includes(name) && !elsewhere.includes(name))).toEqual([]);
});

test.for(NAMES)('%s', (name) => {
  expect(verdicts.get(name)?.faults).toEqual([]);
  expect(verdicts.get(name)?.evidence).not.toBeNull();
});
