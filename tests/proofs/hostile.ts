/** Runs Python programs in the real sandbox, and looks for what they leave. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SandboxJob, SandboxResult } from '../../src/proofs/sandbox/job.ts';
import { runInSandbox } from '../../src/proofs/sandbox/run.ts';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every process that these tests start inherits it, whatever becomes of its parents. */
export const MARK = `HOSTILE=${randomBytes(8).toString('hex')}`;

const ENVIRONMENT = 'default';
const SECONDS = 20;

const workshop = await prepareWorkshop({
  root: ROOT,
  environments: [ENVIRONMENT],
  services: [],
  tell: console.log,
});
const environment = workshop.environments.get(ENVIRONMENT) ?? null;

/** Runs a Python program. */
export function runPython(code: string, job: Partial<SandboxJob> = {}): Promise<SandboxResult> {
  const [name = '', value = ''] = MARK.split('=');
  return runInSandbox({
    environment,
    binds: [],
    command: ['/env/bin/python', '-c', code],
    input: '',
    seconds: SECONDS,
    variables: { [name]: value },
    ...job,
  });
}

/** Processes of this machine that carry the mark. */
export function markedProcesses(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => readOrNothing(`/proc/${id}/environ`).split('\0').includes(MARK));
}

/** Ends what a test left, so that a fault here does no harm, and tells what that was. */
export function endLeftProcesses(): string[] {
  const left = markedProcesses();
  for (const id of left) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  return left;
}

/** Temporary folders of a driver. */
export function inputFolders(driver: number = process.pid): string[] {
  const prefix = `review-playbooks-proof-${String(driver)}-`;
  return ['/dev/shm', tmpdir()].flatMap((place) =>
    readdirSync(place).filter((name) => name.startsWith(prefix)),
  );
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
