/** What is recorded of proofs, in the words of pages, JSON, Markdown and search. */
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/catalog/catalog.ts';
import {
  commonVersions,
  failuresOf,
  failureText,
  firstFailure,
  proofState,
  proveCommand,
  provenOn,
  runName,
  testSentence,
  testsOf,
} from '../../src/catalog/proof-record.ts';
import type { Evidence, EvidenceRun } from '../../src/catalog/schema/evidence.ts';
import { runJson } from '../../src/machine/run-json.ts';
import { runSection } from '../../src/machine/run-markdown.ts';
import { runSchema } from '../../src/machine/run-schema.ts';
import { issueDocument } from '../../src/search-index/issue-document.ts';
import { Tree } from './tree.ts';

const tree = Tree.good();
const { catalog } = await tree.load();
tree.delete();

function issueOf(slug: string): Issue {
  const issue = catalog.issues.find((one) => one.slug === slug);
  if (!issue) throw new Error(`The good content has no ${slug}.`);
  return issue;
}

function evidenceOf(issue: Issue): Evidence {
  if (!issue.evidence) throw new Error(`${issue.slug} is not proven.`);
  return issue.evidence;
}

const stock = issueOf('stock-lost-update');
const deploy = issueOf('failed-migration-still-deploys');
const exempt = issueOf('remote-quota-spent-at-once');
const unproven: Issue = { ...stock, evidence: null };
const [run] = evidenceOf(deploy).runs;
if (!run) throw new Error('The evidence has no run.');
const TEST = 'test_nothing_starts_after_a_failed_migration';
const full = (text: string): string => text;

/** The run with other versions. */
const ranWith = (versions: Record<string, string>, env: string): EvidenceRun => ({
  ...run,
  env,
  versions,
});

describe('in words', () => {
  test.each([
    ['test_a_forged_update_is_refused', 'A forged update is refused'],
    ['test_a_refund_is_paid[in euros]', 'A refund is paid (in euros)'],
    ['test_get_or_create_makes_1_row', 'Get or create makes 1 row'],
  ])('%s is “%s”', (name, sentence) => {
    expect(testSentence(name)).toBe(sentence);
  });

  test('a failure stands as Python prints it', () => {
    const failure = { type: 'builtins.AssertionError', message: 'the invoice says 9' };
    expect(failureText(failure)).toBe('AssertionError: the invoice says 9');
    expect(failureText({ ...failure, type: 'django.db.utils.DataError' })).toBe(
      'django.db.utils.DataError: the invoice says 9',
    );
    expect(failureText({ ...failure, message: '' })).toBe('AssertionError');
  });

  test('the command names the number, and the slug where there is none yet', () => {
    expect(proveCommand(stock)).toBe('npm run prove -- RP-1');
    expect(proveCommand(exempt)).toBe('npm run prove -- remote-quota-spent-at-once');
  });
});

describe('what is recorded', () => {
  test('decides whether an issue is proven', () => {
    expect([stock, deploy, exempt, unproven].map(proofState)).toEqual([
      'proven',
      'proven',
      'not-executable',
      'not-run',
    ]);
  });

  test('tells of each test what every sample made of it', () => {
    expect(testsOf(run)).toMatchObject([
      {
        name: TEST,
        outcomes: {
          before: { outcome: 'failed' },
          advised: { outcome: 'failed' },
          after: 'passed',
        },
      },
    ]);
  });

  test('shows once what two samples printed alike, and twice what they did not', () => {
    expect(failuresOf(run).map(({ roles }) => roles)).toEqual([['before', 'advised']]);
    const other = { [TEST]: { excerpt: 'something else', whole: 'more' } };
    const apart = failuresOf({ ...run, printed: { ...run.printed, advised: other } });
    expect(apart.map(({ roles, excerpt }) => [roles, excerpt.includes('else')])).toEqual([
      [['before'], false],
      [['advised'], true],
    ]);
    expect(firstFailure({ ...evidenceOf(deploy), runs: [run] }, 'advised')?.test).toBe(TEST);
    expect(firstFailure(evidenceOf(stock), 'advised')).toBeUndefined();
    expect(firstFailure(null, 'before')).toBeUndefined();
  });

  test('names a run by what the others have not', () => {
    const newer = ranWith({ Python: '3.11.7', uvicorn: '0.54.0', bcrypt: '5.0.0' }, 'default');
    const older = ranWith({ Python: '3.11.7', uvicorn: '0.38.0' }, 'uvicorn-0.38');
    const both: Evidence = { inputs: '', runs: [newer, older] };
    expect(commonVersions(both)).toEqual(['Python 3.11.7', 'bcrypt 5.0.0']);
    expect(runName(newer, both)).toBe('uvicorn 0.54.0');
    expect(runName(older, both)).toBe('uvicorn 0.38.0');
    const alike: Evidence = { inputs: '', runs: [newer, { ...newer, env: 'again' }] };
    expect(alike.runs.map((one) => runName(one, alike))).toEqual(['default', 'again']);
  });

  test('is as old as its last run', () => {
    const runs = [run, { ...run, date: '2026-12-01' }];
    expect(provenOn({ inputs: '', runs })).toBe('2026-12-01');
  });
});

describe('for machines', () => {
  test.each([
    ['proven', stock],
    ['proven', deploy],
    ['not-executable', exempt],
    ['not-run', unproven],
  ] as const)('JSON says that it is %s, as its schema does', (state, issue) => {
    const json = runJson(issue, full);
    expect(json.state).toBe(state);
    expect(runSchema.parse(json)).toEqual(json);
  });

  test('JSON has every test with its outcomes, and what the failing ones printed', () => {
    expect(runJson(deploy, full)).toMatchObject({
      date: '2026-11-20',
      command: 'npm run prove -- RP-2',
      proof: { title: 'proof.py', language: 'python' },
      runs: [
        {
          environment: 'default',
          versions: { Python: '3.11.7' },
          tests: [
            {
              name: TEST,
              sentence: 'Nothing starts after a failed migration',
              before: {
                outcome: 'failed',
                type: 'builtins.AssertionError',
                message: 'the release ended with 0',
                excerpt: expect.stringContaining('E       AssertionError') as string,
              },
              advised: { outcome: 'failed' },
              after: { outcome: 'passed' },
            },
          ],
        },
      ],
    });
  });

  test('Markdown has outcomes, versions, output, proof and command', () => {
    const markdown = runSection(deploy, full);
    for (const part of [
      'Run on 2026-11-20 with Python 3.11.7.',
      'Before: fails; AssertionError: the release ended with 0',
      'As the review advised: fails',
      'After: passes',
      'E       assert 0 != 0',
      'def test_nothing_starts_after_a_failed_migration',
      'npm run prove -- RP-2',
    ]) {
      expect(markdown).toContain(part);
    }
    expect(runSection(exempt, full)).toMatch(/Not executable: The quota .* ends on \d{4}-/);
    expect(runSection(unproven, full)).toContain('Not run yet.');
  });

  test('search finds sentences, messages and what was printed, each once', () => {
    const proof = issueDocument(deploy).sections.find(({ id }) => id === 'proof');
    expect(proof?.text).toEqual([
      'The script ran with a migrate that exits with 1.',
      'Nothing starts after a failed migration',
      'AssertionError: the release ended with 0',
    ]);
    expect(proof?.code).toHaveLength(1);
    expect(proof?.code?.[0]).toContain('proof.py:6: AssertionError');
  });
});
