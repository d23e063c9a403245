/** Interpreters and environments together: what is there, what has to be made, what this machine cannot have. */
import { existsSync } from 'node:fs';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Environment, Workshop } from '../workshop.ts';
import { buildEnvironment, environmentAt } from './environments.ts';
import { findInterpreters, type Interpreter } from './interpreters.ts';
import { readLock, type EnvironmentLock } from './lock-file.ts';
import { installLine, installPackages } from './packages.ts';
import type { Remembered } from './remembered.ts';
import { prepareUv } from './uv.ts';
import type { Wanted } from './wanted.ts';

/** The minor version that every machine has to have; environments of others are made where they can be. */
const REQUIRED = '3.11';
const VENV_PACKAGES = ['python3', 'python3-venv'];

/** An environment whose interpreter is there. */
interface Plan {
  readonly lock: EnvironmentLock;
  readonly interpreter: Interpreter;
  readonly environment: Environment;
}

/**
 * Makes environments ready, those of this machine's interpreters.
 *
 * @throws ProofsUnavailable where Python 3.11 is needed and missing, or packages cannot be installed
 */
export async function prepareEnvironments(
  wanted: Wanted,
  cache: string,
  memory: Remembered,
): Promise<Pick<Workshop, 'environments' | 'missing'>> {
  const locks = [...new Set(wanted.environments)].map((name) => readLock(wanted.root, name));
  const missing = new Map<string, string>();
  const plans: Plan[] = [];
  for (const lock of locks) {
    const interpreter = await interpreterFor(lock, memory, wanted.tell);
    if (interpreter === undefined) {
      const reason = `it belongs to Python ${lock.python}, and there is no python${lock.python} here`;
      missing.set(lock.name, reason);
    } else {
      plans.push({ lock, interpreter, environment: environmentAt(cache, lock, interpreter) });
    }
  }
  const open = plans.filter(({ environment }) => !existsSync(environment.folder));
  const [first, ...others] = open;
  if (first !== undefined) await build([first, ...others], wanted, cache);
  return {
    environments: new Map(plans.map((plan) => [plan.lock.name, plan.environment])),
    missing,
  };
}

async function interpreterFor(
  { name, python }: EnvironmentLock,
  memory: Remembered,
  tell: (line: string) => void,
): Promise<Interpreter | undefined> {
  const [found] = await findInterpreters(python, memory);
  if (found !== undefined || python !== REQUIRED) return found;
  const why = await installPackages(VENV_PACKAGES, tell);
  const [installed] = await findInterpreters(python, memory);
  if (installed !== undefined) return installed;
  throw new ProofsUnavailable(
    'environment-missing',
    `The environment “${name}” needs Python ${python}, and there is no python${python} here: ${why ?? 'the system installs another version'}.`,
    `Install Python ${python} so that \`python${python}\` is on the path: Debian 12: ${installLine(VENV_PACKAGES)}; elsewhere by pyenv, or by actions/setup-python in a workflow.`,
  );
}

async function build(
  plans: readonly [Plan, ...Plan[]],
  { root, tell }: Wanted,
  cache: string,
): Promise<void> {
  const uv = await prepareUv(root, cache, await maker(plans, tell), tell);
  // One after the other: uv uses all processors by itself, and what two locks share is fetched once.
  for (const { environment, lock, interpreter } of plans) {
    await buildEnvironment(environment, lock, interpreter, uv, tell);
  }
}

/** An interpreter that can make uv's own environment. */
async function maker(
  plans: readonly [Plan, ...Plan[]],
  tell: (line: string) => void,
): Promise<Interpreter> {
  const able = plans.find(({ interpreter }) => interpreter.hasVenv);
  if (able !== undefined) return able.interpreter;
  const [{ interpreter }] = plans;
  const why = await installPackages(VENV_PACKAGES, tell);
  if (why === undefined) return interpreter;
  throw new ProofsUnavailable(
    'environment-missing',
    `${interpreter.program} cannot make virtual environments, and ${why}.`,
    `Run: ${installLine(VENV_PACKAGES)}`,
  );
}
