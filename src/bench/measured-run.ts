/** Runs a command and tells what it cost. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cost } from './cost.ts';
import { residentOfTree } from './process-tree.ts';

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string>>;

/** Between two looks at the memory; each takes a few milliseconds. */
const LOOK_EVERY_MILLISECONDS = 100;

/** How much of a failing command's output is told. */
const LINES_TOLD = 30;

/**
 * Runs Node with arguments. Nothing else may run at the same time, or processor time is counted for both.
 *
 * @param folder where it runs
 * @param environment the site's settings; those of this process do not count
 * @throws Error with the end of its output, where it exits with anything but 0
 */
export async function measuredRun(
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
  environment: Environment = {},
): Promise<Cost> {
  const processorBefore = await processorSecondsOfChildren();
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...plainEnvironment(), ...environment },
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const peak = peakUntil(ended, child.pid);
  const code = await ended;
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) {
    const told = output.join('').split('\n').slice(-LINES_TOLD).join('\n');
    throw new Error(`node ${args.join(' ')} failed (${String(code)}) in ${folder}:\n${told}`);
  }
  const processorAfter = await processorSecondsOfChildren();
  const known = processorBefore !== null && processorAfter !== null;
  return {
    seconds,
    processorSeconds: known ? processorAfter - processorBefore : null,
    peak: await peak,
  };
}

/**
 * Both sides are built as they come: the settings of a site that is being served would count for one of them. And
 * content that was made has no history, which `check` forgives outside of CI alone.
 */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { SITE_URL: _, BASE_PATH: _base, REPO_URL: _repository, CI: _ci, ...rest } = process.env;
  return { ...rest, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' };
}

async function peakUntil(ended: Promise<unknown>, id: number | undefined): Promise<number> {
  const run = { goesOn: true };
  const stop = (): void => {
    run.goesOn = false;
  };
  ended.then(stop, stop);
  let peak = 0;
  while (run.goesOn && id !== undefined) {
    peak = Math.max(peak, await residentOfTree(id));
    await pause(LOOK_EVERY_MILLISECONDS);
  }
  return peak;
}

/** Linux counts in hundredths of a second, whatever the processor does. */
const TICKS_A_SECOND = 100;

/** Of all children that have ended, with their descendants. */
async function processorSecondsOfChildren(): Promise<number | null> {
  try {
    const stat = await readFile('/proc/self/stat', 'utf8');
    // The name of the process stands in brackets and may hold spaces; user and system time are the 16th and 17th field.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15)
      .map(Number);
    return user === undefined || system === undefined ? null : (user + system) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}
