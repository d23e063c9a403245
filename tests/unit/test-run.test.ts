import { describe, expect, it } from 'vitest';
import { playwrightReport, vitestReport } from '../../src/testing/test-reports.ts';
import { runSuites } from '../../src/testing/run-suites.ts';
import { verdict, type Suite } from '../../src/testing/suite.ts';

async function run(suites: readonly Suite[], buildSite = async () => Promise.resolve()) {
  const lines: string[] = [];
  const totals = await runSuites(suites, {
    root: process.cwd(),
    tell: (line) => lines.push(...line.split('\n')),
    buildSite,
  });
  return { totals, lines };
}

const suite = (name: string, outcome: Suite['run'], needsSite = false): Suite => ({
  name,
  what: `what ${name} looks at`,
  run: outcome,
  needsSite,
});
const good = suite('good', () => Promise.resolve(verdict(true, 'all')));
const bad = suite('bad', () =>
  Promise.resolve(verdict(false, 'all', { output: 'the reason', failures: ['a.test.ts: one'] })),
);

describe('a test run', () => {
  it('goes on after a failure, and its last line counts everything', async () => {
    const { totals, lines } = await run([bad, good]);
    expect(totals).toEqual({ passed: 1, failed: 1 });
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(lines).toContain('the reason');
  });

  it('says in its last lines what failed and how to repeat it', async () => {
    const { lines } = await run([bad, good]);
    expect(lines.slice(-4)).toEqual([
      'FAILED bad: what bad looks at',
      '  a.test.ts: one',
      '  To repeat: npm test -- bad',
      '1 passed, 1 failed',
    ]);
  });

  it('counts a suite that breaks off as one that failed', async () => {
    const broken = suite('broken', () => Promise.reject(new Error('no browser')));
    const { totals, lines } = await run([broken]);
    expect(totals).toEqual({ passed: 0, failed: 1 });
    expect(lines).toContain('no browser');
  });

  it('fails a suite that needs the site where the site cannot be built', async () => {
    const needing = suite('needing', () => Promise.resolve(verdict(true, 'all')), true);
    const { totals } = await run([needing], () => Promise.reject(new Error('no site')));
    expect(totals).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a suite that could not run as neither, and says why', async () => {
    const outcome = { passed: 0, failed: 0, ran: '', output: '', failures: [], skipped: 'no net' };
    const { totals, lines } = await run([suite('absent', () => Promise.resolve(outcome))]);
    expect(totals).toEqual({ passed: 0, failed: 0 });
    expect(lines.some((line) => line.includes('not run: no net'))).toBe(true);
    // At the end too, where somebody looks who did not watch.
    expect(lines.slice(-2)).toEqual(['Not run: absent: no net', '0 passed, 0 failed']);
  });
});

describe('the reports', () => {
  it('of Vitest: a file that cannot be loaded counts', () => {
    const report = {
      numPassedTests: 3,
      numPendingTests: 1,
      testResults: [
        { name: 'a', status: 'failed', assertionResults: [] },
        { name: 'b', status: 'failed', assertionResults: [{ fullName: 'x', status: 'failed' }] },
        { name: 'c', status: 'passed', assertionResults: [{ fullName: 'y', status: 'passed' }] },
      ],
    };
    expect(vitestReport.parse(report)).toEqual({
      passed: 3,
      skipped: 1,
      failures: ['a could not be run', 'b: x'],
    });
  });

  it('of Playwright: failures within nested suites and outside of tests count', () => {
    const spec = (status: string) => ({ title: 't', file: 'f.ts', line: 7, tests: [{ status }] });
    const report = {
      suites: [
        {
          title: 'file',
          specs: [spec('expected')],
          suites: [{ title: 'group', specs: [spec('unexpected'), spec('flaky')] }],
        },
      ],
      errors: [{ message: 'no such file\nstack' }],
      stats: { expected: 1, skipped: 0 },
    };
    expect(playwrightReport.parse(report)).toEqual({
      passed: 1,
      skipped: 0,
      failures: ['f.ts:7 t', 'f.ts:7 t', 'no such file'],
    });
  });
});
