/** What one run of one sample in one environment came to. */
import type { TestOutcome } from '../catalog/schema/evidence.ts';
import type { Role } from '../catalog/vocabulary.ts';
import { testResult, type TestResult } from './test-result.ts';
import type { LintMessage, Refusal, Transcript } from './transcript.ts';

/** What is run of an issue: its samples, and `after` with every function emptied. */
export type Variant = Role | 'hollow';

export interface SampleResult {
  readonly lint: readonly LintMessage[];
  /** By name, in the order of the proof. */
  readonly tests: ReadonlyMap<string, TestResult>;
  /** Names of the installed packages that were loaded. */
  readonly distributions: ReadonlySet<string>;
}

export function sampleResult({ lint, collected, tests }: Transcript): SampleResult {
  const results = new Map(tests.map((test) => [test.name, testResult(test)]));
  return {
    lint,
    tests: new Map(collected.flatMap((name) => entry(name, results.get(name)))),
    distributions: new Set(tests.flatMap(({ distributions }) => distributions)),
  };
}

function entry(name: string, result: TestResult | undefined): [string, TestResult][] {
  return result ? [[name, result]] : [];
}

export function isRefusal(result: SampleResult | Refusal): result is Refusal {
  return 'code' in result;
}

/** What evidence keeps of a run and compares with the next: the outcome of each test. */
export function outcomesOf({ tests }: SampleResult): Record<string, TestOutcome> {
  const outcomes: Record<string, TestOutcome> = {};
  for (const [name, result] of tests) {
    if (result.kind === 'passed') outcomes[name] = 'passed';
    else if (result.kind === 'failed') outcomes[name] = result.failure;
  }
  return outcomes;
}
