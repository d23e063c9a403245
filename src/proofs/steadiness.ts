/** Two runs of one sample have to give the same: what chance decides proves nothing. */
import type { DeclaredRun } from '../catalog/proof-declaration.ts';
import { startOf } from '../catalog/text-file.ts';
import { differingTest } from './evidence-record.ts';
import type { ProofFault } from './faults.ts';
import type { ProofCase } from './proof-case.ts';
import { isRefusal, outcomesOf, type SampleResult, type Variant } from './sample-result.ts';
import type { Refusal } from './transcript.ts';

/** The fault of a sample whose two runs differ, where they do. */
export function unsteadiness(
  { source }: ProofCase,
  { env }: DeclaredRun,
  sample: Variant,
  first: SampleResult | Refusal,
  second: SampleResult | Refusal,
): ProofFault[] {
  const found = differenceBetween(first, second);
  if (found === undefined) return [];
  const mend = 'Take the chance out of the proof.';
  return [{ code: 'unsteady', place: startOf(source.path), sample, env, found, mend }];
}

function differenceBetween(
  first: SampleResult | Refusal,
  second: SampleResult | Refusal,
): string | undefined {
  if (isRefusal(first)) return isRefusal(second) ? undefined : `the first run: ${first.found}`;
  if (isRefusal(second)) return `the second run: ${second.found}`;
  const changed = differingTest(outcomesOf(first), outcomesOf(second));
  return changed === undefined ? undefined : `two runs differ in ${changed}`;
}
