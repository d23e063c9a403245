/** Runs suites one after another, tells what each gave, and at the end what failed and how to repeat it. */
import type { Outcome, Suite, SuiteContext } from './suite.ts';

export interface RunOptions extends SuiteContext {
  /** Brings the built site up to date, for the suites that look at it. Throws where it cannot be built. */
  readonly buildSite: () => Promise<void>;
}

/** What a run gave, over all suites. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** How much of a failing suite's output stands in the log. */
const LONGEST_OUTPUT = 20_000;
const LONGEST_LIST = 20;

/** Runs suites, all of them, whatever fails. The last line that it tells is `N passed, N failed`. */
export async function runSuites(suites: readonly Suite[], options: RunOptions): Promise<Totals> {
  const { tell } = options;
  const failing: { suite: Suite; outcome: Outcome }[] = [];
  const notRun: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    tell(`\n${suite.name}: ${suite.what}`);
    const start = performance.now();
    const outcome = await outcomeOf(suite, options);
    passed += outcome.passed;
    failed += outcome.failed;
    tell(`  ${verdictLine(outcome)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (outcome.skipped !== undefined) notRun.push(`Not run: ${suite.name}: ${outcome.skipped}`);
    if (outcome.failed === 0) continue;
    if (outcome.output !== '') tell(shortened(outcome.output));
    failing.push({ suite, outcome });
  }
  tell('');
  for (const line of notRun) tell(line);
  for (const { suite, outcome } of failing) tell(summaryOf(suite, outcome));
  tell(`${String(passed)} passed, ${String(failed)} failed`);
  return { passed, failed };
}

async function outcomeOf(suite: Suite, { buildSite, ...context }: RunOptions): Promise<Outcome> {
  try {
    if (suite.needsSite) await buildSite();
    const tell = (line: string): void => {
      context.tell(`  ${line}`);
    };
    return await suite.run({ ...context, tell });
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, ran: 'broke off', output, failures: [] };
  }
}

function verdictLine({ failed, ran, skipped }: Outcome): string {
  if (skipped !== undefined) return `not run: ${skipped}`;
  return failed === 0 ? `passed: ${ran}` : `FAILED: ${ran}, ${String(failed)} failed`;
}

/** The beginning says what broke, the end how often. */
function shortened(output: string): string {
  const text = output.trim();
  if (text.length <= LONGEST_OUTPUT) return text;
  const half = LONGEST_OUTPUT / 2;
  return `${text.slice(0, half)}\n… ${String(text.length - LONGEST_OUTPUT)} characters left out …\n${text.slice(-half)}`;
}

function summaryOf({ name, what }: Suite, { failures }: Outcome): string {
  const listed = failures.slice(0, LONGEST_LIST).map((failure) => `  ${failure}`);
  const more = failures.length - listed.length;
  return [
    `FAILED ${name}: ${what}`,
    ...listed,
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
    `  To repeat: npm test -- ${name}`,
  ].join('\n');
}
