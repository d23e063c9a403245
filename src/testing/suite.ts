/** What a test run is made of. */

/** How a suite ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What ran, in a few words: `134 tests`, `0 warnings`. */
  readonly ran: string;
  /** What a reader needs to mend it; printed where the suite failed. */
  readonly output: string;
  /** What failed, one line each; the first words of the summary. */
  readonly failures: readonly string[];
  /** Why the suite did not run, where it could not. Neither passed nor failed. */
  readonly skipped?: string;
}

export interface Suite {
  readonly name: string;
  /** What it looks at, for the list of suites. */
  readonly what: string;
  /** Whether it looks at the built site, which is then brought up to date before. */
  readonly needsSite?: boolean;
  /** Runs it. Never throws for what it finds. */
  readonly run: (context: SuiteContext) => Promise<Outcome>;
}

export interface SuiteContext {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Says what is being done, where that takes long. */
  readonly tell: (line: string) => void;
}

/** A suite that is one verdict: it counts as one. */
export function verdict(
  holds: boolean,
  ran: string,
  { output = '', failures = [] as readonly string[] } = {},
): Outcome {
  return holds
    ? { passed: 1, failed: 0, ran, output, failures: [] }
    : { passed: 0, failed: 1, ran, output, failures };
}
