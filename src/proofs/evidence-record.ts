/** Makes the record of a proof that held, and compares it with the one that is there. */
import { isDeepStrictEqual } from 'node:util';
import type { Evidence, EvidenceRun } from '../catalog/schema/evidence.ts';
import type { ProofCase } from './proof-case.ts';
import { normalised, requestedPackages } from './requested-packages.ts';
import { isRefusal, outcomesOf, type SampleResult } from './sample-result.ts';
import type { RunResults } from './verdict.ts';
import type { Environment, Workshop } from './workshop.ts';

/** The runs of one environment, with what they ran on. */
export interface HeldRun {
  readonly environment: Environment;
  readonly results: RunResults;
}

/**
 * The record of a proof.
 *
 * @param today the day of the runs, as 2026-11-21
 */
export function recordOf(
  proofCase: ProofCase,
  runs: readonly HeldRun[],
  { services }: Workshop,
  today: string,
): Evidence {
  return {
    inputs: proofCase.inputs,
    runs: runs.map(({ environment, results }): EvidenceRun => {
      const [before, advised, after] = (['before', 'advised', 'after'] as const).map((role) => {
        const result = results.get(role);
        return result && !isRefusal(result) ? result : undefined;
      });
      return {
        env: environment.name,
        lock: environment.lock,
        date: today,
        versions: {
          Python: environment.python,
          ...packageVersions(environment, [before, advised, after]),
          ...Object.fromEntries(
            proofCase.proof.needs.flatMap((name) => {
              const service = services.get(name);
              return service ? [[SERVICE_NAMES[name], service.version]] : [];
            }),
          ),
        },
        samples: {
          before: before ? outcomesOf(before) : {},
          ...(advised && { advised: outcomesOf(advised) }),
          after: after ? outcomesOf(after) : {},
        },
        printed: {
          before: before ? printedBy(before) : {},
          ...(advised && { advised: printedBy(advised) }),
        },
      };
    }),
  };
}

const SERVICE_NAMES = { postgres: 'PostgreSQL', redis: 'Redis', pgbouncer: 'PgBouncer' } as const;

/** The versions of what the runs loaded, as far as the environment asks for it by name. */
function packageVersions(
  { name, packages }: Environment,
  results: readonly (SampleResult | undefined)[],
): Record<string, string> {
  const loaded = new Map<string, string>();
  for (const result of results) {
    for (const name of result?.distributions ?? []) loaded.set(normalised(name), name);
  }
  const requested = requestedPackages(name);
  const shown = [...loaded].filter(([key]) => requested.has(key) && key !== 'pytest').sort();
  return Object.fromEntries(shown.map(([key, name]) => [name, packages.get(key) ?? '']));
}

function printedBy({ tests }: SampleResult): EvidenceRun['printed']['before'] {
  return Object.fromEntries(
    [...tests].flatMap(([name, result]) =>
      result.kind === 'failed' ? [[name, result.printed]] : [],
    ),
  );
}

/** How what was found differs from what is recorded, as half a sentence; undefined where it does not. */
export function differenceTo(recorded: Evidence, found: Evidence): string | undefined {
  if (recorded.inputs !== found.inputs) return 'the record is of other samples or of another proof';
  for (const run of found.runs) {
    const before = recorded.runs.find(({ env }) => env === run.env);
    if (!before) return `nothing is recorded for the environment ${run.env}`;
    for (const role of ['before', 'advised', 'after'] as const) {
      const changed = differingTest(before.samples[role] ?? {}, run.samples[role] ?? {});
      if (changed !== undefined) return `${role} (${run.env}), ${changed}`;
    }
  }
  return recorded.runs.length === found.runs.length
    ? undefined
    : 'the record has an environment that was not run';
}

type Outcomes = EvidenceRun['samples']['before'];

/** The first test that came out differently, with both outcomes. */
export function differingTest(one: Outcomes, other: Outcomes): string | undefined {
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (isDeepStrictEqual(one[name], other[name])) continue;
    const [first, second] = [one, other].map((outcomes) => JSON.stringify(outcomes[name]));
    return `${name}: ${first ?? 'absent'} and ${second ?? 'absent'}`;
  }
  return undefined;
}
