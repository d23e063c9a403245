/** Makes everything ready that proofs are run with. */
import { join } from 'node:path';
import { probeSandbox } from '../sandbox/probe.ts';
import { removeForgottenFolders } from '../sandbox/input-folder.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Service } from '../../catalog/vocabulary.ts';
import type { ServiceProgram, Workshop } from '../workshop.ts';
import { prepareEnvironments } from './python.ts';
import { preparePostgres } from './postgres.ts';
import { requirePrograms } from './programs.ts';
import { remembered, type Remembered } from './remembered.ts';
import { describeService, SYSTEM_SERVICES } from './services.ts';
import type { Wanted } from './wanted.ts';

/**
 * Installs what is missing and describes all of it. May be interrupted and begun again, and done by several processes
 * at once. Where all is there, it only looks.
 *
 * @throws ProofsUnavailable where this machine cannot prove, with the line that failed and the mend
 */
export async function prepareWorkshop(wanted: Wanted): Promise<Workshop> {
  if (process.platform !== 'linux') {
    throw new ProofsUnavailable(
      'sandbox-unavailable',
      `Proofs run on Linux alone, and this is ${process.platform}.`,
      'Leave them to CI, or run them in WSL 2 or in a Linux machine.',
    );
  }
  const cache = join(wanted.root, '.cache', 'proofs');
  const memory = remembered(cache);
  await requirePrograms(wanted.services, wanted.tell);
  await probeSandbox();
  removeForgottenFolders();
  const [{ environments, missing }, services] = await Promise.all([
    prepareEnvironments(wanted, cache, memory),
    prepareServices(wanted, cache, memory),
  ]);
  await memory.save();
  return { environments, missing, services };
}

async function prepareServices(
  { root, services, tell }: Wanted,
  cache: string,
  memory: Remembered,
): Promise<ReadonlyMap<Service, ServiceProgram>> {
  const ready = await Promise.all(
    [...new Set(services)].map((name) => {
      const program = SYSTEM_SERVICES.get(name);
      if (program === undefined) return preparePostgres(root, cache, tell);
      return describeService(name, program, memory);
    }),
  );
  return new Map(ready.map((service) => [service.name, service]));
}
