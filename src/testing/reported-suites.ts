/** The suites that count their own tests: Vitest's and Playwright's, read from their JSON reports. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findOrInstallBrowser } from '../setup/find-browser.ts';
import { packageBin } from '../setup/package-bin.ts';
import { runNode } from '../setup/run-command.ts';
import { verdict, type Outcome, type Suite } from './suite.ts';
import { playwrightReport, vitestReport, type Counted } from './test-reports.ts';

/** The unit tests. */
export const unitSuite: Suite = {
  name: 'unit',
  what: 'unit tests (Vitest)',
  run: async ({ root }) => {
    const report = join(root, 'test-results', 'unit.json');
    const { output } = await runReported(root, report, packageBin('vitest'), [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return counted(report, vitestReport, output);
  },
};

/** The tests in a browser, on the built site. */
export const browserSuite: Suite = {
  name: 'browser',
  what: 'the built site in a browser, with axe (Playwright)',
  needsSite: true,
  run: async ({ root, tell }) => {
    const report = join(root, 'test-results', 'browser.json');
    const browser = await findOrInstallBrowser(process.env, tell);
    const { output } = await runReported(
      root,
      report,
      packageBin('@playwright/test', 'playwright'),
      ['test', '--reporter=dot,json'],
      {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...(browser.executable !== undefined && { PLAYWRIGHT_CHROMIUM: browser.executable }),
      },
    );
    return counted(report, playwrightReport, output);
  },
};

async function runReported(
  root: string,
  report: string,
  file: string,
  fileArguments: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ output: string }> {
  // The report of an older run would be counted where this one dies before it writes its own.
  await rm(report, { force: true });
  await mkdir(dirname(report), { recursive: true });
  return runNode(file, fileArguments, {
    folder: root,
    environment: { NO_COLOR: '1', ...environment },
  });
}

async function counted(
  report: string,
  schema: z.ZodType<Counted>,
  output: string,
): Promise<Outcome> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return verdict(false, 'broke off', { output });
  const { passed, failures, skipped } = schema.parse(JSON.parse(text));
  if (passed + failures.length === 0) return verdict(false, 'found no test', { output });
  return {
    passed,
    failed: failures.length,
    ran: `${String(passed + failures.length)} tests${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
    output,
    failures,
  };
}
