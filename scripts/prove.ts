/**
 * Runs the samples of issues against the real frameworks, and records what they gave.
 *
 *   npm run prove                       what changed since it was recorded
 *   npm run prove -- --all              everything that is published
 *   npm run prove -- <slug> | RP-<n>    one issue, a draft too
 *   … --watch        again whenever its files change
 *   … --twice        each sample twice; both must give the same
 *   … --compare      compares with what is recorded, and writes nothing
 *   … --shard 1/3    the first of three parts
 *
 * Exits with 0 where every proof holds, with 1 where one does not, with 2 where the arguments are wrong or proofs
 * cannot run on this machine.
 */
import { parseArgs } from 'node:util';
import { faultLines, caseLine, summary } from '../src/proofs/proof-report.ts';
import { proving, type ProvingOptions } from '../src/proofs/proving.ts';
import { UnknownIssue } from '../src/proofs/selection.ts';
import { ProofsUnavailable } from '../src/proofs/unavailable.ts';
import { watching } from '../src/proofs/watching.ts';

const USAGE =
  'Usage: npm run prove -- [--all | <slug> | RP-<n> …] [--watch] [--twice] [--compare] [--shard <i>/<n>]';

class UsageError extends Error {}

function readArguments(): { options: Omit<ProvingOptions, 'tell' | 'today'>; watch: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        twice: { type: 'boolean', default: false },
        compare: { type: 'boolean', default: false },
        shard: { type: 'string' },
      },
    });
    const { all, watch, twice, compare } = values;
    const shard = values.shard === undefined ? undefined : readShard(values.shard);
    if (all && positionals.length > 0) throw new Error('Name issues, or ask for --all.');
    const options = { names: positionals, all, twice, compare, ...(shard && { shard }) };
    return { options, watch };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readShard(text: string): { part: number; of: number } {
  const [part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text)?.slice(1) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new Error(`Unexpected --shard ${text}: expected a part of all parts, like 1/3.`);
}

async function proveOnce(options: Omit<ProvingOptions, 'tell' | 'today'>): Promise<boolean> {
  const start = performance.now();
  const result = await proving(process.cwd(), {
    ...options,
    today: new Date().toISOString().slice(0, 10),
    tell: (line) => {
      console.log(line);
    },
    begin: (cases) => {
      console.log(`Proving ${String(cases)} ${cases === 1 ? 'issue' : 'issues'} …`);
    },
    done: (verdict) => {
      console.log(caseLine(verdict));
    },
  });
  for (const { case: proofCase, faults } of result.verdicts) {
    for (const fault of faults) console.log(`\n${faultLines(fault, proofCase)}`);
  }
  for (const fault of result.faults) console.log(`\n${faultLines(fault)}`);
  console.log(`\n${summary(result, (performance.now() - start) / 1000)}`);
  return result.faults.length === 0 && result.verdicts.every(({ faults }) => faults.length === 0);
}

try {
  const { options, watch } = readArguments();
  if (watch) {
    await watching(process.cwd(), () => proveOnce(options));
  } else {
    process.exitCode = (await proveOnce(options)) ? 0 : 1;
  }
} catch (error) {
  if (error instanceof ProofsUnavailable) {
    console.error(`error  ${error.code}  ${error.found}\n  mend: ${error.mend}`);
  } else if (error instanceof UsageError || error instanceof UnknownIssue) {
    console.error(error.message);
  } else throw error;
  process.exitCode = 2;
}
