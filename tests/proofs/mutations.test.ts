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
  /** Codes that the gate gives, others perhaps beside them. */
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

/** Every sample is what it says it is: with the two exchanged nothing holds. */
function swapped(issue: string): Record<string, string> {
  const other: Record<string, string> = { before: 'after', after: 'before' };
  const files = Object.entries(filesOf(issue)).map(([path, text]): [string, string] => [
    path.replace(/^(before|after)(?=[./])/, (role) => other[role] ?? role),
    text,
  ]);
  return Object.fromEntries(files);
}

/** A proof that is told to skip, in a way that its text does not show at first sight. */
function skipping(issue: string): Record<string, string> {
  const files = filesOf(issue);
  const proof = `${files['proof.py'] ?? ''}\n\nglobals()["pytest" + "mark"] = getattr(pytest.mark, "sk" + "ip")\n`;
  return {
    ...files,
    'proof.py': proof.includes('import pytest\n') ? proof : `import pytest\n${proof}`,
  };
}

/** A proof that asserts nothing any more. */
function silent(issue: string): Record<string, string> {
  const files = filesOf(issue);
  return {
    ...files,
    'proof.py': (files['proof.py'] ?? '').replaceAll(/^( +)assert /gm, '$1lambda: '),
  };
}

/** Issues of every kind of proof. Not all issues: what the gate does to a proof does not depend on its subject. */
const MUTATED = [...new Set(MUTATIONS.map(({ issue }) => issue))].sort();

interface Broken {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly issue: string;
  /** Asserts which codes the gate gave. */
  readonly codes: (found: ReadonlySet<string>) => void;
}

const some =
  (...wanted: ProofFaultCode[]) =>
  (found: ReadonlySet<string>): void => {
    expect([...found]).toEqual(expect.arrayContaining(wanted));
  };

const BROKEN: Broken[] = [
  ...MUTATIONS.map((mutation) => ({
    name: `${mutation.issue}: ${mutation.why}`,
    issue: mutation.issue,
    files: mutated(mutation),
    codes: some(...mutation.expect),
  })),
  ...MUTATED.map((issue) => ({
    name: `${issue}: before and after are exchanged`,
    issue,
    files: swapped(issue),
    codes: some('unexpected', 'after-fails'),
  })),
  ...MUTATED.slice(0, 3).map((issue) => ({
    name: `${issue}: the proof skips`,
    issue,
    files: skipping(issue),
    codes: some('skipped'),
  })),
  ...MUTATED.slice(3, 6).map((issue) => ({
    name: `${issue}: the proof asserts nothing`,
    issue,
    files: silent(issue),
    codes: some('unexpected'),
  })),
];

const verdicts = new Map<Broken, CaseVerdict>();

beforeAll(async () => {
  const cases = BROKEN.map(({ issue, files }) => caseOfFiles(issue, files));
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
    const broken = BROKEN[index];
    if (broken) verdicts.set(broken, verdict);
  });
}, 1_200_000);

test('there are mutations of many issues', () => {
  expect(MUTATED.length).toBeGreaterThanOrEqual(15);
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(30);
});

describe('the gate goes red', () => {
  test.for(BROKEN)('$name', (broken) => {
    const verdict = verdicts.get(broken);
    broken.codes(new Set(verdict?.faults.map(({ code }) => code)));
    expect(verdict?.evidence).toBeNull();
  });
});

describe('what is recorded is of other samples', () => {
  test.for(BROKEN)('$name', ({ issue, files }) => {
    const recorded = caseOfFiles(issue, filesOf(issue));
    expect(recorded.recorded?.inputs).toBe(recorded.inputs);
    expect(caseOfFiles(issue, files).inputs).not.toBe(recorded.inputs);
  });
});
