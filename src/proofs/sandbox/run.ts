/** Runs a program where it can reach nothing, and says how it ended. */
import { findProgram } from '../programs.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import { INSTALL_BUBBLEWRAP } from './advice.ts';
import type { SandboxJob, SandboxResult } from './job.ts';
import { collect } from './output.ts';
import { untilGone } from './process-tree.ts';
import { noteSandbox } from './running.ts';
import { startSandbox, type StartedSandbox } from './start.ts';
import { claimUser } from './user.ts';
import { watch } from './watch.ts';

/**
 * Runs a program in a sandbox of its own: without network, without the files of this machine but /usr and what is
 * bound, as nobody, within limits. When it resolves, no process of it is left.
 *
 * @throws ProofsUnavailable where bubblewrap is missing
 */
export async function runInSandbox(job: SandboxJob): Promise<SandboxResult> {
  const program = findProgram('bwrap');
  if (program === undefined) {
    throw new ProofsUnavailable('sandbox-missing', 'There is no bwrap here.', INSTALL_BUBBLEWRAP);
  }
  const user = await claimUser();
  try {
    const started = performance.now();
    const ended = await attend(job, startSandbox(program, job, user));
    return { ...ended, milliseconds: performance.now() - started };
  } finally {
    user.release();
  }
}

/** Watches over a sandbox to its end, which includes that of its last process. */
async function attend(
  job: SandboxJob,
  sandbox: StartedSandbox,
): Promise<Omit<SandboxResult, 'milliseconds'>> {
  const fate: { killed: string | null } = { killed: null };
  const end = (why: string): void => {
    fate.killed ??= why;
    sandbox.kill();
  };
  const texts = collect(sandbox, job, end);
  const unwatch = watch(job, end, sandbox.first);
  const forget = noteSandbox({ end, ended: sandbox.ended });
  try {
    const { status, signal } = await sandbox.ended;
    const first = sandbox.first();
    if (first !== undefined) await untilGone(first);
    const { killed } = fate;
    const how = killed === null ? { status, signal } : { status: null, signal: 'SIGKILL' as const };
    return { ...how, killed, ...(await texts()) };
  } finally {
    unwatch();
    forget();
  }
}
