/** What is read of the JSON reports of Vitest and Playwright. */
import { z } from 'zod';

/** The tests of a report. */
export interface Counted {
  readonly passed: number;
  readonly skipped: number;
  /** Where each failed test stands and what it is called. */
  readonly failures: readonly string[];
}

/** A file that cannot be loaded has no tests, and counts as one that failed. */
export const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numPendingTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      }),
    ),
  })
  .transform(({ numPassedTests, numPendingTests, testResults }): Counted => {
    const failures = testResults.flatMap(({ name, status, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0 && status === 'failed') return [`${name} could not be run`];
      return failed.map(({ fullName }) => `${name}: ${fullName}`);
    });
    return { passed: numPassedTests, skipped: numPendingTests, failures };
  });

interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly { title: string; file: string; line: number; tests: readonly Test[] }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
type Test = z.output<typeof playwrightTest>;

const playwrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
});

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      line: z.number(),
      tests: z.array(playwrightTest),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

/** An error outside of every test, such as a file that cannot be loaded, counts as a test that failed. */
export const playwrightReport = z
  .object({
    suites: z.array(playwrightSuite),
    errors: z.array(z.object({ message: z.string().optional() })),
    stats: z.object({ expected: z.number(), skipped: z.number() }),
  })
  .transform(({ suites, errors, stats }): Counted => {
    const outside = errors.map(({ message }) => message?.split('\n')[0] ?? 'An unnamed error');
    return {
      passed: stats.expected,
      skipped: stats.skipped,
      failures: [...suites.flatMap(failuresOf), ...outside],
    };
  });

function failuresOf({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(() => `${file}:${String(line)} ${title}`),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}
