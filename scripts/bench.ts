/**
 * Measures the build and the search against bare Starlight and their own limits, in a folder of `.cache/` that goes
 * when it ends.
 *
 *   node scripts/bench.ts [--issues 1000] [--only check,build,search,second,growth] [--rounds 2] [--lighthouse] [--json]
 *
 * Exits with 0 where every limit is kept, with 1 where one is missed, with 2 where the arguments are wrong.
 */
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isMissed, table, type Line } from '../src/bench/line.ts';
import { measureLighthouse } from '../src/bench/lighthouse.ts';
import { measure, PARTS, type Part } from '../src/bench/parts.ts';
import { makeWorkshop } from '../src/bench/project.ts';
import type { Bench, Finish } from '../src/bench/site-build.ts';
import { loadWholeCatalog } from '../src/catalog/load.ts';
import { finish, FINISHING_STEPS } from '../src/finishing/index.ts';
import { siteSettings } from '../src/site/settings.ts';

const USAGE =
  'Usage: npm run bench -- [--issues <number>] [--only <check,build,search,second,growth>] [--rounds <number>] [--lighthouse] [--json]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        issues: { type: 'string', default: '1000' },
        only: { type: 'string' },
        rounds: { type: 'string', default: '2' },
        lighthouse: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const parts =
      values.only === undefined ? (values.lighthouse ? [] : PARTS) : partsIn(values.only);
    return {
      ...values,
      parts,
      issues: count('issues', values.issues),
      rounds: count('rounds', values.rounds),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function partsIn(text: string): Part[] {
  return text.split(',').map((name) => {
    const part = PARTS.find((candidate) => candidate === name.trim());
    if (part) return part;
    throw new Error(`Unexpected part “${name}”, expected some of ${PARTS.join(', ')}.`);
  });
}

function count(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`Unexpected --${name} “${text}”, expected a number from 1 upwards.`);
}

const finishOne: Finish = async (step, { root, dist, catalog, environment = {} }) => {
  const skip = FINISHING_STEPS.filter((other) => other !== step);
  const settings = siteSettings(environment);
  const [timing] = await finish({ root, dist, catalog, settings, skip, log: () => undefined });
  if (!timing) throw new Error(`The step “${step}” did not run.`);
  return { seconds: timing.milliseconds / 1000, summary: timing.summary };
};

const { parts, issues, rounds, lighthouse, json } = readArguments();
const repository = dirname(import.meta.dirname);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stop.abort(new Error(`Stopped by ${signal}.`));
  });
}

function describe(error: unknown): string {
  if (stop.signal.aborted) return String(stop.signal.reason);
  return error instanceof Error ? error.message : String(error);
}

async function run(workshop: string): Promise<void> {
  const load = loadavg().map((average) => average.toFixed(1));
  const machine = `${String(cpus().length)} processors, load ${load.join(' ')}, Node ${process.version}`;
  const bench: Bench = {
    repository,
    workshop,
    real: await loadWholeCatalog(repository),
    finish: finishOne,
    issues,
    rounds,
    signal: stop.signal,
    log: (line) => {
      // Standard output holds the result alone.
      console.error(line);
    },
  };
  bench.log(machine);
  const lines: Line[] = [];
  if (parts.length > 0) lines.push(...(await measure(bench, parts)));
  if (lighthouse) lines.push(...(await measureLighthouse(bench)));
  console.log(json ? JSON.stringify({ machine, issues, lines }, null, 2) : `\n${table(lines)}`);
  if (lines.some(isMissed)) process.exitCode = 1;
}

const workshop = await makeWorkshop(repository);
try {
  await run(workshop);
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
} finally {
  await rm(workshop, { recursive: true, force: true, maxRetries: 3 });
}
