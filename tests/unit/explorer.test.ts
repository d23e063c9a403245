import { describe, expect, test } from 'vitest';
import { readWanted, searchOf } from '../../src/browser/explorer-address.ts';
import { ORDERS, type Order } from '../../src/browser/explorer-order.ts';
import { packRows, unpackRows, type IssueRow } from '../../src/browser/explorer-rows.ts';
import { countSaid, ignoredSaid, isNarrowed, rest } from '../../src/browser/explorer-status.ts';
import { cellKey, RowSet, shadeOf, type Wanted } from '../../src/browser/explorer-view.ts';
import { pagesOf, rowsPagePath } from '../../src/site/rows-pages.ts';
import { manyRows, row } from './explorer-rows.ts';

const NOTHING: Wanted = { query: '', selection: {}, order: 'severity' };

describe('the file of rows', () => {
  const rows = [
    row(3, { topic: ['async', 'security'], heldUp: [] }),
    row(4, { number: null, published: null, stack: [] }),
    ...manyRows(200),
  ];

  test('holds every row whole', () => {
    expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))) as never)).toEqual(rows);
    expect(unpackRows(packRows([]))).toEqual([]);
  });

  test('says once what repeats', () => {
    const { advice, severity } = packRows(rows);
    expect(severity.entries).toHaveLength(5);
    expect(severity.rows).toHaveLength(rows.length);
    expect(advice.entries.length).toBeLessThan(10);
  });

  test('of another version is not read', () => {
    const newer = { ...packRows(rows), version: 2 } as never;
    expect(() => unpackRows(newer)).toThrow('Unexpected version 2');
    expect(() => unpackRows({} as never)).toThrow();
  });
});

describe('the words', () => {
  const set = new RowSet([
    row(14, { title: 'Naïve datetimes in Postgres', summary: 'They are UTC, or not.' }),
    row(140, { title: 'get_or_create() races', summary: 'Two rows appear.' }),
    row(2, { title: 'Python 3.14 breaks it', summary: 'The naïve loop is gone.' }),
  ]);
  const found = (query: string): (number | null)[] =>
    set.view({ ...NOTHING, query }).rows.map(({ number }) => number);

  test.each([
    ['NAIVE', [14, 2]],
    ['naïve utc', [14]],
    ['utc loop', []],
    ['or_create', [140]],
    ['create()', [140]],
    ['  ', [14, 140, 2]],
    ['rp-14', [14]],
    ['RP14', [14]],
    ['14', [14, 2]],
    ['rp-1', []],
    ['rp-14 races', []],
    ['.*', []],
    ['<b>', []],
    ['漢字', []],
    ['x'.repeat(10_000), []],
  ])('%s', (query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });
});

describe('the orders', () => {
  const set = new RowSet([
    row(5, { topic: ['security'], published: '2026-03-01', reviews: 2 }),
    row(1, { topic: ['async'], published: '2026-09-01', reviews: 1 }),
    row(9, { topic: ['async'], published: '2026-09-01', reviews: 2 }),
    row(0, { topic: ['testing'], number: null, published: null, reviews: 0 }),
  ]);
  const order: Record<Order, (number | null)[]> = {
    severity: [5, 1, 9, null],
    newest: [null, 9, 1, 5],
    topic: [1, 9, 5, null],
    reviews: [5, 9, 1, null],
  };

  test.each(Object.keys(ORDERS) as Order[])('%s', (name) => {
    const { rows } = set.view({ ...NOTHING, order: name });
    expect(rows.map(({ number }) => number)).toEqual(order[name]);
  });
});

describe('5,000 rows', () => {
  const rows = manyRows(5000);
  const set = new RowSet(rows);
  const plain = (keep: (one: IssueRow) => boolean): IssueRow[] => rows.filter(keep);

  test('what is shown is what fits, in order', () => {
    const wanted: Wanted = {
      query: 'tokens',
      selection: { severity: ['high', 'critical'], advice: ['fails'] },
      order: 'severity',
    };
    const expected = plain(
      ({ title, severity, advice }) =>
        title.includes('tokens') &&
        ['high', 'critical'].includes(severity[0] ?? '') &&
        advice.includes('fails'),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(set.view(wanted).rows).toEqual(expected);
    expect(set.view(NOTHING).rows).toHaveLength(5000);
  });

  test('the matrix follows the words and the facets outside of it, not its own', () => {
    const chosen = { query: 'locks', selection: { advice: ['holds'] }, order: 'newest' } as const;
    const { cells } = set.view(chosen);
    const inMatrix = { ...chosen.selection, topic: ['async'], severity: ['low'] };
    expect(set.view({ ...chosen, selection: inMatrix }).cells).toEqual(cells);
    const selection = { ...chosen.selection, topic: ['testing'], severity: ['high'] };
    const { rows: shown } = set.view({ ...chosen, selection });
    expect(shown.length).toBeGreaterThan(0);
    expect(cells.get(cellKey('testing', 'high'))).toBe(shown.length);
  });

  test('counts follow the words', () => {
    const { counts, rows: shown } = set.view({ ...NOTHING, query: 'locks' });
    expect(shown).toHaveLength(2500);
    expect([...counts.severity.values()].reduce((sum, count) => sum + count)).toBe(2500);
  });
});

test('a cell is darker the nearer it is to the largest', () => {
  expect([0, 1, 4, 5, 10, 11, 15].map((count) => shadeOf(count, 15))).toEqual([
    0, 1, 1, 1, 2, 3, 3,
  ]);
  expect(shadeOf(0, -Infinity)).toBe(0);
});

describe('the address', () => {
  const OFFERED = { severity: ['high'], topic: ['async', 'security'] };

  test('says what is asked for, and is read again', () => {
    const wanted: Wanted = {
      query: 'a token',
      selection: { topic: ['async', 'security'], severity: ['high'] },
      order: 'newest',
    };
    const search = searchOf(wanted);
    expect(search).toBe('?q=a+token&severity=high&topic=async&topic=security&sort=newest');
    expect(readWanted(new URLSearchParams(search), OFFERED)).toEqual({ wanted, ignored: [] });
    expect(searchOf(NOTHING)).toBe('');
  });

  test('an order that is none is ignored, and named', () => {
    for (const sort of ['oldest', '', 'constructor']) {
      const asked = readWanted(new URLSearchParams({ sort, topic: 'x' }), OFFERED);
      expect(asked.wanted).toEqual(NOTHING);
      expect(asked.ignored).toEqual(['topic=x', `sort=${sort}`]);
    }
  });
});

describe('the status line', () => {
  const said = (shown: number, all: number, wanted = NOTHING): string =>
    countSaid(shown, all) + rest(wanted, shown);

  test.each([
    [said(116, 116), '116 issues, worst first'],
    [said(12, 116, { ...NOTHING, order: 'newest' }), '12 of 116 issues, newest first'],
    [said(1, 5000), '1 of 5,000 issues'],
    [
      said(0, 116),
      'None of 116 issues has all of that. Take a tick or a word away, or clear the filters.',
    ],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('only what hides something can be cleared', () => {
    expect(isNarrowed({ ...NOTHING, order: 'newest' })).toBe(false);
    expect(isNarrowed({ ...NOTHING, query: ' ' })).toBe(false);
    expect(isNarrowed({ ...NOTHING, query: 'x' })).toBe(true);
    expect(isNarrowed({ ...NOTHING, selection: { topic: ['async'] } })).toBe(true);
  });

  test('what was ignored is named, a flood of it in part', () => {
    expect(ignoredSaid([])).toBe('');
    expect(ignoredSaid(['colour=red'])).toBe(
      'Ignored, because this page does not know it: colour=red.',
    );
    const flood = ignoredSaid(Array.from({ length: 2000 }, () => `x=${'y'.repeat(10_000)}`));
    expect(flood.length).toBeLessThan(500);
    expect(flood).toContain('1,995 more');
  });
});

test('the static pages hold every row once, five hundred a page', () => {
  const rows = manyRows(1001);
  const pages = pagesOf(rows);
  expect(pages.map((page) => page.rows.length)).toEqual([500, 500, 1]);
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
  expect(pages.map(({ page, pages: all, total }) => [page, all, total])).toEqual([
    [1, 3, 1001],
    [2, 3, 1001],
    [3, 3, 1001],
  ]);
  expect(pagesOf(rows.slice(0, 500))).toHaveLength(1);
  expect(pagesOf([])).toEqual([{ page: 1, pages: 1, total: 0, rows: [] }]);
  expect([1, 2].map(rowsPagePath)).toEqual(['/issues/', '/issues/page/2/']);
});
