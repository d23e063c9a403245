/** The suites that count their own tests: Vitest's and Playwright's, read from their JSON reports. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findOrInstallBrowser } from '../setup/find-browser.ts';
import { packageBin } from '../setup/package-bin.ts';
import { runNode } from '../setup/run-command.ts';
import { verdict, type Outcome, type Suite, type SuiteContext } from './suite.ts';
import { playwrightReport, vitestReport, type Counted } from './test-reports.ts';

/** A suite of Vitest’s tests, counted from its report. */
export function vitestSuite(name: string, what: string, more: readonly string[] = []): Suite {
  return {
    name,
    what,
    run: async ({ root }) => {
      const report = join(root, 'test-results', `${name}.json`);
      const { output } = await runReported(root, report, packageBin('vitest'), [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...more,
      ]);
      return counted(report, vitestReport, output);
    },
  };
}

/** The tests in a browser, on the built site. */
export const browserSuite: Suite = {
  name: 'browser',
  what: 'the built site in a browser, with axe (Playwright)',
  needsSite: true,
  run: (context) => runPlaywright('browser', [], context),
};

/** Where the search tests leave their tables. */
const TABLES = join('test-results', 'search-tables');

/** The quality of the search. Its tables are told whatever comes out: they are what a change is judged by. */
export const searchSuite: Suite = {
  name: 'search',
  what: 'queries and the pages that they must find, in a browser (Playwright)',
  needsSite: true,
  run: async (context) => {
    const { root, tell } = context;
    const tables = join(root, TABLES);
    await rm(tables, { recursive: true, force: true });
    const config = ['--config', join('tests', 'search', 'playwright.config.ts')];
    const outcome = await runPlaywright('search', config, context);
    for (const name of await readdir(tables).catch(() => [])) {
      tell('');
      (await readFile(join(tables, name), 'utf8')).split('\n').forEach(tell);
    }
    return outcome;
  },
};

async function runPlaywright(
  name: string,
  more: readonly string[],
  { root, tell }: SuiteContext,
): Promise<Outcome> {
  const report = join(root, 'test-results', `${name}.json`);
  const browser = await findOrInstallBrowser(process.env, tell);
  const { output } = await runReported(
    root,
    report,
    packageBin('@playwright/test', 'playwright'),
    ['test', '--reporter=dot,json', ...more],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(browser.executable !== undefined && { PLAYWRIGHT_CHROMIUM: browser.executable }),
    },
  );
  return counted(report, playwrightReport, output);
}

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
