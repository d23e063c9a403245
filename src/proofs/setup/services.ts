/** Redis and PgBouncer, whose programs come from the system. */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { runCommand } from '../../setup/run-command.ts';
import { findProgram } from '../programs.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Service } from '../../catalog/vocabulary.ts';
import type { ServiceProgram } from '../workshop.ts';
import type { Remembered } from './remembered.ts';

/** The program of each service that the system brings. */
export const SYSTEM_SERVICES: ReadonlyMap<Service, string> = new Map([
  ['redis', 'redis-server'],
  ['pgbouncer', 'pgbouncer'],
]);

/** What a sandbox has on its path. */
const ON_THE_PATH = ['/usr/bin', '/usr/sbin'];

/**
 * Describes a service of the system.
 *
 * @throws ProofsUnavailable where its program does not say its version
 */
export async function describeService(
  name: Service,
  program: string,
  memory: Remembered,
): Promise<ServiceProgram> {
  const path = findProgram(program) ?? program;
  const answer = await memory.answer(path, '--version', async () => {
    const { output } = await runCommand(path, ['--version']);
    return output;
  });
  const version = /\d+\.\d+(?:\.\d+)?/.exec(answer)?.[0];
  if (version === undefined) {
    throw new ProofsUnavailable(
      'service-missing',
      `${path} does not say its version: ${answer.trim()}`,
      `Install ${program} anew.`,
    );
  }
  const isSeen = ON_THE_PATH.includes(realpathSync(dirname(path)));
  const own = { source: realpathSync(path), target: `/services/${program}` };
  return { name, version, binds: isSeen ? [] : [own] };
}
