/** Virtual environments that proofs run in. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runCommand } from '../../setup/run-command.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Environment } from '../workshop.ts';
import { buildOnce } from './build-once.ts';
import type { Interpreter } from './interpreters.ts';
import type { EnvironmentLock } from './lock-file.ts';
import type { Uv } from './uv.ts';

/** What follows the name of an environment's folder, and of one that was never finished. */
const KEY = /^[0-9a-f]{12}(\.building)?$/;

/** Where an environment lies: another lock or interpreter makes another folder. */
export function environmentAt(
  cache: string,
  lock: EnvironmentLock,
  interpreter: Interpreter,
): Environment {
  const made = [lock.hash, interpreter.program, interpreter.version].join('\n');
  const key = createHash('sha256').update(made).digest('hex').slice(0, 12);
  return {
    name: lock.name,
    folder: join(cache, 'environments', `${lock.name}-${key}`),
    interpreter: interpreter.folder,
    python: interpreter.version,
    lock: lock.hash,
    packages: lock.packages,
  };
}

/**
 * Installs the packages of a lock, checked against its hashes, and removes what an earlier lock left.
 *
 * @throws ProofsUnavailable with uv's last line, where it cannot
 */
export async function buildEnvironment(
  environment: Environment,
  lock: EnvironmentLock,
  interpreter: Interpreter,
  uv: Uv,
  tell: (line: string) => void,
): Promise<void> {
  const { name, folder, python, packages } = environment;
  await buildOnce(
    folder,
    async (aside) => {
      tell(
        `Installing environment “${name}”: Python ${python}, ${String(packages.size)} packages …`,
      );
      const uvVariables = await uv.variables();
      const run = async (command: string, ...rest: string[]): Promise<void> => {
        const { code, output } = await runCommand(command, rest, { environment: uvVariables });
        if (code !== 0) throw refusal(name, output);
      };
      // Relocatable: it is built aside, and stands at /env in the sandbox.
      const make = ['venv', '--quiet', '--no-project', '--relocatable', '--python'];
      await run(uv.program, ...make, interpreter.program, aside);
      const sync = ['pip', 'sync', '--quiet', '--require-hashes', '--only-binary', ':all:'];
      await run(uv.program, ...sync, '--compile-bytecode', '--python', aside, lock.file);
      // The sandbox reads as somebody else, and who installs may keep files private.
      await run('chmod', '-R', 'a+rX', aside);
    },
    // Another environment's name may begin with this one's.
    (other) => other.startsWith(`${name}-`) && KEY.test(other.slice(name.length + 1)),
  );
}

function refusal(name: string, output: string): ProofsUnavailable {
  const said = output.trim().split('\n').slice(-3).join(' ').replaceAll(/\s+/g, ' ');
  return new ProofsUnavailable(
    'environment-missing',
    `The environment “${name}” cannot be installed: ${said}`,
    'Look whether this machine reaches its index of Python packages, then repeat.',
  );
}
