/** What an issue declares of its runs, in one shape, and what is wrong with a declaration. */
import type { KeyPath } from './data-file.ts';
import type { ExpectedFailure, RunnableProof } from './schema/proof.ts';
import type { Role } from './vocabulary.ts';

/** The failures that one environment's runs must end with, by sample and test. */
export interface DeclaredRun {
  readonly env: string;
  readonly before: Readonly<Record<string, ExpectedFailure>>;
  readonly advised: Readonly<Record<string, ExpectedFailure>>;
  /** Where the declaration stands in the frontmatter. */
  readonly path: KeyPath;
}

/** The environment of a proof that names none. */
const DEFAULT_ENVIRONMENT = 'default';

/** The declared runs of a proof, one for each environment. */
export function declaredRuns(proof: RunnableProof): DeclaredRun[] {
  if (proof.runs === undefined) {
    const { before = {}, advised = {} } = proof;
    return [{ env: DEFAULT_ENVIRONMENT, before, advised, path: ['proof'] }];
  }
  return proof.runs.map(({ env, before, advised = {} }, index) => ({
    env,
    before,
    advised,
    path: ['proof', 'runs', index],
  }));
}

/** What is wrong with a declaration. */
export interface DeclarationFault {
  readonly path: KeyPath;
  readonly message: string;
  readonly mend: string;
}

/** Types that say no more than that something broke, or that the proof itself did. */
const TELLING_NOTHING: ReadonlySet<string> = new Set([
  'Exception',
  'BaseException',
  'ExceptionGroup',
  'BaseExceptionGroup',
  'SyntaxError',
  'IndentationError',
  'TabError',
  'NameError',
  'UnboundLocalError',
  'ModuleNotFoundError',
  'SystemExit',
  'KeyboardInterrupt',
  'GeneratorExit',
  'pytest.Failed',
  'pytest.Skipped',
  'pytest.Exit',
  'pytest.XFailed',
]);
const PYTEST_OUTCOME = /^(_pytest\.outcomes|unittest\.case)\./;
const LEAST_TOLD = 8;

/**
 * Everything that a declaration may not say; the rules are those of `/contribute/`.
 *
 * @param roles the samples that the issue has
 */
export function declarationFaults(
  proof: RunnableProof,
  roles: readonly Role[],
): DeclarationFault[] {
  const runs = declaredRuns(proof);
  const faults = runs.flatMap((run) => runFaults(run, roles));
  if (proof.runs && (proof.before ?? proof.advised)) {
    faults.push({
      path: ['proof', proof.before ? 'before' : 'advised'],
      message: 'Failures are declared both in `runs` and beside it',
      mend: 'Move them into the run of their environment.',
    });
  }
  runs.forEach(({ env, path }, index) => {
    if (runs.findIndex((other) => other.env === env) === index) return;
    faults.push({
      path: [...path, 'env'],
      message: `The environment ${env} is named twice`,
      mend: 'Declare each environment once.',
    });
  });
  return faults;
}

function runFaults(run: DeclaredRun, roles: readonly Role[]): DeclarationFault[] {
  const faults: DeclarationFault[] = [];
  for (const role of ['before', 'advised'] as const) {
    const declared = Object.entries(run[role]);
    const path = [...run.path, role];
    if (!roles.includes(role)) {
      if (declared.length === 0) continue;
      const mend = `Write the ${role} sample, or delete the declaration.`;
      faults.push({ path, message: `Failures of ${role} are declared, and there is none`, mend });
    } else if (declared.length === 0) {
      const mend = 'Name the test that fails, with the type and the message of its exception.';
      faults.push({ path, message: `No failing test is declared for ${role}`, mend });
    }
    for (const [test, expected] of declared) {
      for (const fault of failureFaults(expected)) {
        faults.push({ ...fault, path: [...path, test, ...fault.path] });
      }
    }
  }
  return faults;
}

function failureFaults({ raises, message, raised_in }: ExpectedFailure): DeclarationFault[] {
  const faults: DeclarationFault[] = [];
  const name = raises.replace(/^builtins\./, '');
  if (TELLING_NOTHING.has(name) || PYTEST_OUTCOME.test(name)) {
    const mend = 'Name the exception that the behaviour raises, or assert what was observed.';
    const message = `${raises} never counts: it does not tell this failure from a broken sample`;
    faults.push({ path: ['raises'], message, mend });
  }
  if (name === 'ImportError' && raised_in !== 'sample') {
    const mend = 'Declare `raised_in: sample`, where a file of the sample cannot be imported.';
    faults.push({ path: ['raises'], message: 'An ImportError may be a missing package', mend });
  }
  if (name === 'AssertionError' && raised_in === 'sample') {
    const mend = 'Assert in proof.py, and delete `raised_in`.';
    faults.push({ path: ['raised_in'], message: 'An AssertionError is the proof’s own', mend });
  }
  if (message.replaceAll('*', '').trim().length < LEAST_TOLD) {
    const mend = `Write at least ${String(LEAST_TOLD)} characters beside the asterisks.`;
    faults.push({ path: ['message'], message: 'The message would fit too much', mend });
  }
  return faults;
}
