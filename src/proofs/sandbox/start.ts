/** Starts bubblewrap with its descriptors, and ends it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { sandboxArguments } from './arguments.ts';
import type { SandboxJob } from './job.ts';
import { systemCallFilter } from './system-calls.ts';
import { systemFiles } from './system-files.ts';
import type { SandboxUser } from './user.ts';

/** A sandbox on its way. */
export interface StartedSandbox {
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** What the program writes to descriptor 3. */
  readonly channel: Readable;
  /** How bubblewrap ended, once all that was written has been read. */
  readonly ended: Promise<{
    readonly status: number | null;
    readonly signal: NodeJS.Signals | null;
  }>;
  /** The number of its first process, once that is known. */
  readonly first: () => number | undefined;
  readonly kill: () => void;
}

const CHANNEL = 3;
const INFO = 4;
const FILTER = 5;
const FIRST_FILE = 6;
/** What this process inherited from whoever started it is passed on by Node, and is no business of a sample's. */
const CLOSE_OTHERS =
  'ours=$1; shift; for path in /proc/self/fd/*; do number=${path##*/}; if ((number >= ours)); then eval "exec $number>&-"; fi; done; exec "$@"';

/**
 * Starts a sandbox.
 *
 * @param program bubblewrap's path
 */
export function startSandbox(program: string, job: SandboxJob, user: SandboxUser): StartedSandbox {
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
  feed(child, 0, job.input);
  feed(child, FILTER, systemCallFilter());
  files.forEach(({ text }, index) => {
    feed(child, FIRST_FILE + index, text);
  });
  return {
    stdout: readable(child, 1),
    stderr: readable(child, 2),
    channel: readable(child, CHANNEL),
    ended,
    ...killing(child, readable(child, INFO)),
  };
}

/**
 * The first process takes its namespace along, and bubblewrap sees that it is gone and goes. bubblewrap itself is not
 * killed: too early, it would leave a sandbox behind. So that a kill waits for the first process to be known.
 */
function killing(child: ChildProcess, info: Readable): Pick<StartedSandbox, 'first' | 'kill'> {
  let first: number | undefined;
  let isWanted = true;
  const strike = (): void => {
    if (!isWanted && first !== undefined && child.exitCode === null) kill(first);
  };
  let text = '';
  info.on('data', (piece: Buffer) => {
    text += piece.toString('utf8');
    const digits = /"child-pid":\s*(\d+)\D/.exec(text)?.[1];
    if (digits !== undefined) first = Number(digits);
    strike();
  });
  return {
    first: () => first,
    kill: () => {
      isWanted = false;
      strike();
    },
  };
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function end(child: ChildProcess): StartedSandbox['ended'] {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal });
    });
  });
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
