/** Undoing a fix in another way, weakening a proof, swapping samples: the gate goes red each time. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROOF_FAULTS, type ProofFaultCode } from '../../src/proofs/faults.ts';
import { proveCases, type CaseVerdict } from '../../src/proofs/prove.ts';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';
import { caseOfFiles } from './made-case.ts';

const ROOT = join(import.meta.dirname, '../..');
const ISSUES = join(ROOT, 'content', 'issues');

const mutationSchema = z.strictObject({
  issue: z.string(),
  why: z.string(),
  /** In these files, which all change. */
  changes: z
    .array(z.strictObject({ file: z.string(), find: z.string(), replace: z.string() }))
    .min(1),
  /** The codes that the gate gives, all of them. */
  expect: z.array(z.enum(Object.keys(PROOF_FAULTS) as [ProofFaultCode])).min(1),
});

const MUTATIONS = z
  .array(mutationSchema)
  .parse(parse(readFileSync(join(import.meta.dirname, 'mutations.yaml'), 'utf8')));
type Mutation = z.output<typeof mutationSchema>;

/** The files of an issue’s folder, by path below it. */
function filesOf(issue: string): Record<string, string> {
  const folder = join(ISSUES, issue);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile() && !path.includes('__pycache__'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function mutated({ issue, changes }: Mutation): Record<string, string> {
  const files = filesOf(issue);
  for (const { file, find, replace } of changes) {
    const text = files[file];
    if (text === undefined) throw new Error(`${issue} has no ${file}`);
    if (text.split(find).length !== 2) throw new Error(`“${find}” does not stand once in ${file}`);
    files[file] = text.replace(find, () => replace);
  }
  return files;
}

const verdicts = new Map<Mutation, CaseVerdict>();

beforeAll(async () => {
  const cases = MUTATIONS.map((mutation) => caseOfFiles(mutation.issue, mutated(mutation)));
  const workshop = await prepareWorkshop({
    root: ROOT,
    environments: [...new Set(cases.flatMap(({ runs }) => runs.map(({ env }) => env)))],
    services: ['postgres', 'redis', 'pgbouncer'],
    tell: console.log,
  });
  const proven = await proveCases(cases, {
    workshop,
    twice: false,
    jobs: availableParallelism(),
    today: '2026-11-21',
    done: (verdict) => Promise.resolve(verdict),
  });
  proven.forEach((verdict, index) => {
    const mutation = MUTATIONS[index];
    if (mutation) verdicts.set(mutation, verdict);
  });
}, 1_200_000);

test('there are mutations of every issue', () => {
  const proven = readdirSync(ISSUES).filter((issue) => 'proof.py' in filesOf(issue));
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(MUTATIONS.map(({ issue }) => issue))).toEqual(new Set(proven));
});

describe('the gate goes red', () => {
  test.for(MUTATIONS)('$issue: $why', (mutation) => {
    const verdict = verdicts.get(mutation);
    const codes = new Set(verdict?.faults.map(({ code }) => code));
    expect(codes).toEqual(new Set(mutation.expect));
    expect(verdict?.evidence).toBeNull();
  });

  test.for(MUTATIONS)('also unproven: $issue: $why', (mutation) => {
    const recorded = caseOfFiles(mutation.issue, filesOf(mutation.issue));
    expect(recorded.recorded?.inputs).toBe(recorded.inputs);
    expect(verdicts.get(mutation)?.case.inputs).not.toBe(recorded.inputs);
  });
});
