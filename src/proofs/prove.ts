/** Proves cases: every sample in every environment, as many at once as there are processors, and judges them. */
import type { DeclaredRun } from '../catalog/proof-declaration.ts';
import { declarationFaults } from '../catalog/proof-declaration.ts';
import type { Sample } from '../catalog/samples.ts';
import type { Evidence } from '../catalog/schema/evidence.ts';
import { recordOf, type HeldRun } from './evidence-record.ts';
import type { ProofFault } from './faults.ts';
import type { ProofCase } from './proof-case.ts';
import { runSample } from './run-sample.ts';
import type { SampleResult, Variant } from './sample-result.ts';
import { unsteadiness } from './steadiness.ts';
import { inTurn } from './turns.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Refusal } from './transcript.ts';
import { judge } from './verdict.ts';
import type { Environment, Workshop } from './workshop.ts';

export interface ProveOptions {
  readonly workshop: Workshop;
  /** Whether each sample is run twice and both must give the same. */
  readonly twice: boolean;
  /** Sandboxes at a time. */
  readonly jobs: number;
  /** How long a test may take; shorter where tests are known not to end. */
  readonly testSeconds?: number;
  /** The day that evidence carries, as 2026-11-21. */
  readonly today: string;
  /** Takes each verdict as soon as it is there, in no fixed order, and gives what becomes of it. */
  readonly done: (verdict: CaseVerdict) => Promise<CaseVerdict>;
}

/** What proving a case came to. */
export interface CaseVerdict {
  readonly case: ProofCase;
  readonly faults: readonly ProofFault[];
  /** What may be recorded; null where anything is wrong. */
  readonly evidence: Evidence | null;
  /** From the start of its first sandbox to the end of its last. */
  readonly milliseconds: number;
}

/** Proves cases side by side; each is judged by itself. The verdicts come in the order of the cases. */
export async function proveCases(
  cases: readonly ProofCase[],
  options: ProveOptions,
): Promise<CaseVerdict[]> {
  const turn = inTurn(options.jobs);
  return Promise.all(cases.map(async (one) => options.done(await proveCase(one, options, turn))));
}

type Turn = ReturnType<typeof inTurn>;

async function proveCase(
  proofCase: ProofCase,
  options: ProveOptions,
  turn: Turn,
): Promise<CaseVerdict> {
  const { workshop, today } = options;
  const faults = declared(proofCase);
  const held: HeldRun[] = [];
  const watch = new Stopwatch();
  if (faults.length === 0) {
    const runs = await Promise.all(
      proofCase.runs.map(async (run) => {
        const environment = workshop.environments.get(run.env);
        if (!environment) return [missingEnvironment(proofCase, run, workshop)];
        const { results, faults } = await runAll(proofCase, run, environment, options, {
          turn: (task) => turn(() => watch.around(task)),
        });
        held.push({ environment, results });
        return [...judge(proofCase, run, results), ...faults];
      }),
    );
    faults.push(...runs.flat());
  }
  held.sort((a, b) => order(proofCase, a) - order(proofCase, b));
  const holds = faults.length === 0;
  return {
    case: proofCase,
    faults,
    evidence: holds ? recordOf(proofCase, held, workshop, today) : null,
    milliseconds: watch.milliseconds,
  };
}

function order({ runs }: ProofCase, { environment }: HeldRun): number {
  return runs.findIndex(({ env }) => env === environment.name);
}

/** Runs every sample in one environment, and the emptied one; each twice where asked. */
async function runAll(
  proofCase: ProofCase,
  run: DeclaredRun,
  environment: Environment,
  { workshop, twice, testSeconds }: ProveOptions,
  { turn }: { turn: Turn },
): Promise<{ results: Map<Variant, SampleResult | Refusal>; faults: ProofFault[] }> {
  const results = new Map<Variant, SampleResult | Refusal>();
  const faults: ProofFault[] = [];
  const once = (sample: Sample, hollow: boolean): Promise<SampleResult | Refusal> =>
    turn(() =>
      runSample(proofCase, sample, {
        environment,
        workshop,
        hollow,
        ...(testSeconds !== undefined && { testSeconds }),
      }),
    );
  await Promise.all(
    variantsOf(proofCase).map(async ({ variant, sample }) => {
      const hollow = variant === 'hollow';
      const runs =
        twice && !hollow ? [once(sample, hollow), once(sample, hollow)] : [once(sample, hollow)];
      const [first, second] = await Promise.all(runs);
      if (first) results.set(variant, first);
      if (first && second) faults.push(...unsteadiness(proofCase, run, variant, first, second));
    }),
  );
  return { results, faults };
}

function variantsOf({ samples, proof }: ProofCase): { variant: Variant; sample: Sample }[] {
  const all: { variant: Variant; sample: Sample }[] = samples.map((sample) => ({
    variant: sample.role,
    sample,
  }));
  const after = samples.find(({ role }) => role === 'after');
  // SQL has no functions to empty.
  return after && proof.runner === 'python' ? [...all, { variant: 'hollow', sample: after }] : all;
}

function declared({ proof, samples, place }: ProofCase): ProofFault[] {
  const roles = samples.map(({ role }) => role);
  return declarationFaults(proof, roles).map(({ path, message, mend }) => ({
    code: 'declaration',
    place: place(path),
    found: message,
    mend,
  }));
}

function missingEnvironment(
  { place }: ProofCase,
  { env, path }: DeclaredRun,
  { missing }: Workshop,
): ProofFault {
  return {
    code: 'environment-missing',
    place: place([...path, 'env']),
    env,
    found: missing.get(env) ?? `there is no environment ${env} in src/proofs/environments`,
    mend: 'Name an environment that is there, or add it with its lock.',
  };
}
