import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isMissed } from '../../src/bench/line.ts';
import { median, percentile } from '../../src/bench/distribution.ts';
import { prefixesOf } from '../../src/bench/search-comparison.ts';
import { timeLines, transferLines } from '../../src/bench/search-lines.ts';
import { QUERIES, TRACEBACKS } from '../../src/bench/search-queries.ts';
import {
  bytesOf,
  fetchedTooEarly,
  fetchedWithin,
  type SeenRequest,
} from '../../src/bench/search-transfer.ts';
import { withoutWait } from '../../src/bench/stock-search.ts';

test('the middle of values, in whatever order they come', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 4, 2])).toBe(3);
  expect(median([7])).toBe(7);
});

test('the 95th percentile is a value that one in twenty is above', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(percentile(twenty, 0.95)).toBe(19);
  expect(percentile([...twenty, 21], 0.95)).toBe(20);
  expect(percentile([3], 0.95)).toBe(3);
  expect(percentile([1, 2], 0)).toBe(1);
});

test('nothing measured has no middle', () => {
  expect(() => median([])).toThrow('nothing');
  expect(() => percentile([], 0.95)).toThrow('nothing');
});

const request = (path: string, start: number, bytes = 10): SeenRequest => ({ path, start, bytes });

test('what is asked for from the click to the first result counts, whole', () => {
  const requests = [
    request('/issues/x/', 0),
    request('/_astro/panel.js', 100),
    request('/pagefind/pagefind.js', 120),
    request('/pagefind/fragment/a.pf_fragment', 200, 7),
    request('/pagefind/vocabulary.txt', 201),
  ];
  const within = fetchedWithin(requests, { start: 100, end: 200 });
  expect(within.map(({ path }) => path)).toEqual([
    '/_astro/panel.js',
    '/pagefind/pagefind.js',
    '/pagefind/fragment/a.pf_fragment',
  ]);
  expect(bytesOf(within)).toBe(27);
});

test('too early is what belongs to the search and is there before the click', () => {
  const requests = [
    request('/issues/x/', 0),
    request('/_astro/page.js', 1),
    request('/_astro/panel.js', 2),
    request('/pagefind/about.json', 3),
    request('/pagefind/pagefind.js', 100),
  ];
  const early = fetchedTooEarly(requests, { start: 100, end: 200 }, new Set(['/_astro/panel.js']));
  expect(early.map(({ path }) => path)).toEqual(['/_astro/panel.js', '/pagefind/about.json']);
});

test('keys and pastes are held against their limits, the first results apart from the whole', () => {
  const keys = [...Array.from({ length: 99 }, () => 59), 500];
  const lines = timeLines('5 issues', keys, [
    [100, 349],
    [120, 351],
  ]);
  expect(lines.map(({ value }) => value)).toEqual([59, 120, 351]);
  expect(lines.map(isMissed)).toEqual([false, false, true]);
  expect(lines[0]?.detail).toBe('median 59.0 ms of 100, worst 500.0 ms');
});

test('what searches fetch is held against its limits, with what came before the click', () => {
  const span = { start: 100, end: 200, found: true };
  const visits = [200_000, 350_000].map((bytes, index) => ({
    span,
    requests: [
      request('/issues/x/', 0, 9_000_000),
      request('/_astro/panel.js', index === 0 ? 50 : 150, 1000),
      request('/pagefind/pagefind.js', 160, bytes),
      request('/pagefind/later.txt', 250, 9_000_000),
    ],
  }));
  const lines = transferLines('5 issues', visits);
  expect(lines.map(({ value, most }) => [value, most])).toEqual([
    [275.5, 300],
    [351, 500],
    [1, 0],
  ]);
  expect(lines.map(isMissed)).toEqual([false, false, true]);
  expect(lines[0]?.detail).toContain('of 2 searches, 0 of them without a result');
  expect(lines[2]?.detail).toBe('/_astro/panel.js');
});

test('a name is typed letter by letter', () => {
  expect(prefixesOf('abc')).toEqual(['a', 'ab', 'abc']);
});

test('the searches differ, and are as many as the limits ask for', () => {
  expect(new Set(QUERIES).size).toBe(QUERIES.length);
  expect(new Set(TRACEBACKS).size).toBe(TRACEBACKS.length);
  expect(QUERIES.length).toBeGreaterThanOrEqual(20);
  expect(TRACEBACKS.length).toBeGreaterThanOrEqual(20);
  for (const traceback of TRACEBACKS) {
    expect(traceback).toMatch(/^Traceback[^]*\n {2}File "[^]*\n\S+$|\n\S.*: .+$/);
  }
});

test('the wait of Starlight’s search is taken away, where it stands now', async () => {
  const starlight = fileURLToPath(import.meta.resolve('@astrojs/starlight'));
  const entry = createRequire(starlight).resolve('@pagefind/default-ui');
  const script = await readFile(join(dirname(entry), '../mjs/ui-core.mjs'), 'utf8');
  const impatient = withoutWait(script);
  expect(script.split('debounceTimeoutMs ?? 300')).toHaveLength(2);
  expect(impatient).toBe(script.replace('debounceTimeoutMs ?? 300', 'debounceTimeoutMs ?? 0'));
  expect(withoutWait('x=o.debounceTimeoutMs??300,y=3000')).toBe('x=o.debounceTimeoutMs??0,y=3000');
});
