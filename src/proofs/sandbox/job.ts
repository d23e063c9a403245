import type { Bind, Environment } from '../workshop.ts';

/** One program to be run in a sandbox. */
export interface SandboxJob {
  /** Bound at /env, its interpreter beside it; null for a program of the system. */
  readonly environment: Environment | null;
  readonly binds: readonly Bind[];
  readonly command: readonly string[];
  /** What the program reads from its standard input. */
  readonly input: string;
  /** After so many seconds the sandbox is killed. */
  readonly seconds: number;
  /** Variables beside PATH, HOME, LANG and TZ; the sandbox sees none of this process's own. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Ends the sandbox. */
  readonly signal?: AbortSignal;
  /** Bytes of address space of each process. */
  readonly addressSpace?: number;
  /** Bytes of memory of all its processes together. */
  readonly memory?: number;
  /** A file that takes what comes through descriptor 3, which may then be of any bytes and this many. */
  readonly saveChannel?: { readonly file: string; readonly limit: number };
}

/** How it ended. */
export interface SandboxResult {
  /** The exit status, 128 and more for a program that a signal ended; null where the sandbox was killed. */
  readonly status: number | null;
  /** What ended the sandbox itself. */
  readonly signal: NodeJS.Signals | null;
  /** Why it was killed: over its time, its output, its channel, its memory; null where it ended by itself. */
  readonly killed: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What came through descriptor 3, empty where a file took it. */
  readonly channel: string;
  readonly milliseconds: number;
}
