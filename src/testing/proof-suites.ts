/** The suites that need proofs to run: every proof again, the gate that judges them, the harness inside. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES, type Service } from '../catalog/vocabulary.ts';
import { caseLine, faultLines } from '../proofs/proof-report.ts';
import { proving } from '../proofs/proving.ts';
import { prepareWorkshop } from '../proofs/setup/prepare.ts';
import { ProofsUnavailable } from '../proofs/unavailable.ts';
import type { Workshop } from '../proofs/workshop.ts';
import { runCommand } from '../setup/run-command.ts';
import { vitestSuite } from './reported-suites.ts';
import { verdict, type Outcome, type Suite, type SuiteContext } from './suite.ts';

/** Every published proof, twice, compared with what is recorded; each counts as one. */
export const proofSuite: Suite = {
  name: 'proofs',
  what: 'every proof again, twice, compared with the recorded evidence',
  run: (context) => whereProofsRun(() => proveAll(context)),
};

async function proveAll({ root, tell }: SuiteContext): Promise<Outcome> {
  const { verdicts, faults, selection } = await proving(root, {
    names: [],
    all: true,
    twice: true,
    compare: true,
    today: new Date().toISOString().slice(0, 10),
    tell,
    done: (verdict) => {
      tell(caseLine(verdict).trim());
    },
  });
  const failing = verdicts.filter((verdict) => verdict.faults.length > 0);
  const lines = [
    ...failing.flatMap((verdict) => verdict.faults.map((fault) => faultLines(fault, verdict.case))),
    ...faults.map((fault) => faultLines(fault)),
  ];
  const failed = failing.length + faults.length + (verdicts.length === 0 ? 1 : 0);
  const exempt = selection.exempt.length;
  return {
    passed: verdicts.length - failing.length,
    failed,
    ran: `${String(verdicts.length)} proofs${exempt > 0 ? `, ${String(exempt)} not executable` : ''}`,
    output: lines.join('\n\n'),
    failures: lines.map((line) => line.split('\n')[0] ?? ''),
  };
}

const gateTests = vitestSuite('gate', 'what the gate refuses, in the real sandbox (Vitest)', [
  '--config',
  'vitest.proofs.config.ts',
]);

/** Cheats, mutations and hostile programs. */
export const gateSuite: Suite = {
  ...gateTests,
  run: (context) =>
    whereProofsRun(async () => {
      await prepare(context, ['default'], SERVICES);
      return gateTests.run(context);
    }),
};

/** The Python package that runs inside the sandbox, and the proofs that are read beside it. */
export const harnessSuite: Suite = {
  name: 'harness',
  what: 'the recorder and the fixtures: format, lint (Ruff), types (mypy), tests (pytest)',
  run: (context) =>
    whereProofsRun(async () => {
      const { environments } = await prepare(context, ['default', 'harness'], []);
      const [framework, tools] = ['default', 'harness'].map((name) => {
        const folder = environments.get(name)?.folder;
        if (folder === undefined) throw new Error(`The set-up left the environment ${name} out.`);
        return join(folder, 'bin');
      });
      return lookAtHarness(context, framework ?? '', tools ?? '');
    }),
};

const HARNESS = join('src', 'proofs', 'harness');
const TESTS = join('tests', 'harness');

async function lookAtHarness(
  { root }: SuiteContext,
  framework: string,
  tools: string,
): Promise<Outcome> {
  const settings = ['--no-cache', '--config', join(HARNESS, 'pyproject.toml')];
  const proofs = globSync('content/issues/*/proof.py', { cwd: root });
  const ruff = join(tools, 'ruff');
  const python = join(framework, 'python');
  const steps: [command: string, given: string[], folder: string][] = [
    [ruff, ['check', ...settings, HARNESS, TESTS], root],
    [ruff, ['format', '--check', ...settings, HARNESS, TESTS, ...proofs], root],
    [join(tools, 'mypy'), ['--python-executable', python], join(root, HARNESS)],
    [python, ['-B', '-m', 'pytest', '-q', '-p', 'no:cacheprovider', TESTS], root],
  ];
  const failed: string[] = [];
  for (const [command, given, folder] of steps) {
    const { code, output } = await runCommand(command, given, { folder });
    if (code !== 0) failed.push(output.trim());
  }
  const what = `4 tools over the harness, its tests and ${String(proofs.length)} proofs`;
  return verdict(failed.length === 0 && proofs.length > 0, what, { output: failed.join('\n\n') });
}

function prepare(
  { root, tell }: SuiteContext,
  environments: readonly string[],
  services: readonly Service[],
): Promise<Workshop> {
  return prepareWorkshop({ root, environments, services, tell });
}

/**
 * Where proofs cannot run, a person’s machine says so and goes on with what is recorded, which `check` has looked at.
 * CI has no excuse.
 */
async function whereProofsRun(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProofsUnavailable)) throw error;
    const { found, mend } = error;
    const nothing = { passed: 0, failed: 0, ran: 'did not run', output: '', failures: [] };
    if (process.env['CI']) {
      return { ...nothing, failed: 1, output: `${found}\n${mend}`, failures: [found] };
    }
    const skipped = `${found} ${mend} Only the recorded evidence was checked.`;
    return { ...nothing, skipped };
  }
}
