import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/catalog/diagnostic.ts';
import { report, reportJson, summary, type ReportOptions } from '../../src/checks/report.ts';

const error: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  message: 'Unexpected key “severty”',
  place: { file: 'content/issues/x/index.md', line: 2, column: 3 },
  mend: 'Did you mean “severity”?',
};
const warning: Diagnostic = {
  ...error,
  code: 'permalink-history',
  severity: 'warning',
  message: 'Numbers were not compared with the past',
  place: { file: 'content/permalinks.json', line: 1, column: 1 },
  mend: 'Fetch it.',
  cause: { file: 'content/issues/y/index.md', line: 7, column: 1 },
};
const plain: ReportOptions = { colors: false, frame: false, textOf: () => undefined };

describe('for people', () => {
  test('fault and place, mend, the other place, a summary', () => {
    expect(report([error, warning], { pages: 3 }, plain)).toMatchInlineSnapshot(`
      "content/issues/x/index.md:2:3  error  unknown-key  Unexpected key “severty”
        mend: Did you mean “severity”?

      content/permalinks.json:1:1  warning  permalink-history  Numbers were not compared with the past
        mend: Fetch it.
        see: content/issues/y/index.md:7:1

      1 error, 1 warning in 2 files"
    `);
  });

  test('a frame shows the line', () => {
    const options = { ...plain, frame: true, textOf: () => '---\n  severty: high\n' };
    expect(report([error], { pages: 1 }, options)).toMatchInlineSnapshot(`
      "content/issues/x/index.md:2:3  error  unknown-key  Unexpected key “severty”
        2 |   severty: high
          |   ^
        mend: Did you mean “severity”?

      1 error in 1 file"
    `);
  });

  test('a frame of a very long line shows a part of it, with the caret below the fault', () => {
    const long = `${'x'.repeat(500)}<a>${'y'.repeat(500)}`;
    const place = { ...error.place, line: 1, column: 501 };
    const options = { ...plain, frame: true, textOf: () => long };
    const [, code = '', caret = ''] = report([{ ...error, place }], { pages: 1 }, options).split(
      '\n',
    );
    expect(code.length).toBeLessThan(130);
    expect(code.indexOf('<a>')).toBe(caret.indexOf('^'));
  });

  test('colours come only when asked for', () => {
    expect(report([error], { pages: 1 }, { ...plain, colors: true })).toContain('\u001B[31merror');
    expect(report([error], { pages: 1 }, plain)).not.toContain('\u001B');
  });

  test('where nothing is wrong, what was checked', () => {
    expect(report([], { pages: 16 }, plain)).toBe('Checked 16 pages: nothing wrong.');
    expect(summary([], { pages: 1 }, plain)).toBe('Checked 1 page: nothing wrong.');
    expect(summary([error, error], { pages: 1 }, plain)).toBe('2 errors in 1 file');
  });
});

test('for machines', () => {
  expect(JSON.parse(reportJson([error, warning], { pages: 3 }))).toEqual({
    pages: 3,
    errors: 1,
    warnings: 1,
    diagnostics: [error, warning],
  });
});
