/** Programs of the system that proofs need. */
import { INSTALL_BUBBLEWRAP } from '../sandbox/advice.ts';
import { findProgram } from '../programs.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Service } from '../../catalog/vocabulary.ts';
import { DEBIAN_PACKAGES, installLine, installPackages } from './packages.ts';
import { SYSTEM_SERVICES } from './services.ts';

/** What a sandbox is made with. */
const SANDBOX = ['bwrap', 'bash', 'setpriv', 'prlimit', 'choom'];

/**
 * Finds the programs of the sandbox and of some services, and installs those that are missing.
 *
 * @throws ProofsUnavailable with the line to run, where one cannot be installed
 */
export async function requirePrograms(
  services: readonly Service[],
  tell: (line: string) => void,
): Promise<void> {
  const needed = [...SANDBOX, ...services.flatMap((name) => SYSTEM_SERVICES.get(name) ?? [])];
  const missing = needed.filter(isMissing);
  if (missing.length === 0) return;
  const why = await installPackages(packagesOf(missing), tell);
  const [still] = missing.filter(isMissing);
  if (still === undefined) return;
  const isSandbox = SANDBOX.includes(still);
  throw new ProofsUnavailable(
    isSandbox ? 'sandbox-missing' : 'service-missing',
    `There is no ${still} here, and ${why ?? 'its package did not bring it'}.`,
    still === 'bwrap' ? INSTALL_BUBBLEWRAP : `Run: ${installLine(packagesOf(missing))}`,
  );
}

function isMissing(program: string): boolean {
  return findProgram(program) === undefined;
}

function packagesOf(programs: readonly string[]): string[] {
  return [...new Set(programs.map((program) => DEBIAN_PACKAGES.get(program) ?? program))];
}
