/** Runs a program where it can reach nothing, and says how it ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { findProgram } from '../programs.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import { INSTALL_BUBBLEWRAP } from './advice.ts';
import { sandboxArguments } from './arguments.ts';
import type { SandboxJob, SandboxResult } from './job.ts';
import { collect } from './output.ts';
import { untilGone } from './process-tree.ts';
import { noteSandbox } from './running.ts';
import { systemCallFilter } from './system-calls.ts';
import { systemFiles } from './system-files.ts';
import { claimUser, type SandboxUser } from './user.ts';
import { watch } from './watch.ts';

const CHANNEL = 3;
const INFO = 4;
const FILTER = 5;
const FIRST_FILE = 6;
/** What this process inherited from whoever started it is passed on by Node, and is no business of a sample's. */
const CLOSE_OTHERS =
  'ours=$1; shift; for path in /proc/self/fd/*; do number=${path##*/}; if ((number >= ours)); then eval "exec $number>&-"; fi; done; exec "$@"';

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
    return await execute(program, job, user);
  } finally {
    user.release();
  }
}

async function execute(
  program: string,
  job: SandboxJob,
  user: SandboxUser,
): Promise<SandboxResult> {
  const started = performance.now();
  const files = systemFiles(user);
  const places = files.map(({ path }, index) => ({ path, descriptor: FIRST_FILE + index }));
  const descriptors = { info: INFO, filter: FILTER, systemFiles: places };
  const line = [program, ...sandboxArguments(job, user, descriptors)];
  const ours = FIRST_FILE + files.length;
  const child = spawn('bash', ['--norc', '-c', CLOSE_OTHERS, 'bash', String(ours), ...line], {
    stdio: Array.from({ length: ours }, () => 'pipe' as const),
    // The sandbox could read the first environment of its first process.
    env: { PATH: process.env['PATH'] },
    // Ctrl-C in a terminal reaches the driver alone, which ends its sandboxes itself.
    detached: true,
  });
  const ended = end(child);
  let first: number | undefined;
  const fate: { killed: string | null } = { killed: null };
  const kill = (why: string): void => {
    fate.killed ??= why;
    // bubblewrap takes its namespace, and so every process of it, along.
    child.kill('SIGKILL');
  };
  const output = collect(
    { stdout: readable(child, 1), stderr: readable(child, 2), channel: readable(child, CHANNEL) },
    job,
    kill,
  );
  const forget = noteSandbox(kill);
  const unwatch = watch(job, kill, () => first);
  readable(child, INFO).on('data', (piece: Buffer) => {
    first ??= firstProcess(piece.toString('utf8'));
  });
  feed(child, 0, job.input);
  feed(child, FILTER, systemCallFilter());
  files.forEach(({ text }, index) => {
    feed(child, FIRST_FILE + index, text);
  });
  try {
    const { status, signal } = await ended;
    if (first !== undefined) await untilGone(first);
    const texts = await output();
    const milliseconds = performance.now() - started;
    const { killed } = fate;
    return { status: killed === null ? status : null, signal, killed, ...texts, milliseconds };
  } finally {
    unwatch();
    forget();
  }
}

/** How bubblewrap ended, once all that it wrote has been read. */
function end(
  child: ChildProcess,
): Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal });
    });
  });
}

/** The number of the sandbox's first process: `{ "child-pid": 123, … }`. */
function firstProcess(info: string): number | undefined {
  const digits = /"child-pid":\s*(\d+)/.exec(info)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function feed(child: ChildProcess, descriptor: number, text: string | Buffer): void {
  const stream = child.stdio[descriptor];
  if (!(stream instanceof Writable))
    throw new Error(`Descriptor ${String(descriptor)} is no pipe.`);
  // A program may end before it has read everything.
  stream.on('error', () => undefined);
  stream.end(text);
}

function readable(child: ChildProcess, descriptor: number): Readable {
  const stream = child.stdio[descriptor];
  if (!(stream instanceof Readable))
    throw new Error(`Descriptor ${String(descriptor)} is no pipe.`);
  return stream;
}
