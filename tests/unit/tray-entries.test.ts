import { expect, test } from 'vitest';
import {
  added,
  changed,
  moved,
  parseTray,
  readSnapshot,
  removed,
  restored,
  storedTray,
  type Tray,
  type TrayEntry,
} from '../../src/browser/tray-entries.ts';

const issue = { title: 'T', severity: 'high', summary: 'S', fix: '`x`' };
const entry = (number: number, word = ''): TrayEntry => ({ number, word, issue });
const tray: Tray = [entry(3), entry(1, 'w'), entry(2)];
const numbers = (entries: Tray): number[] => entries.map(({ number }) => number);

test('what is stored is read again', () => {
  expect(parseTray(storedTray(tray))).toEqual(tray);
});

test.for([null, '', '{', 'true', '7', '"x"', '{"entries":{}}', '[[]]', '{"__proto__":[1]}'])(
  '%j is an empty tray',
  (text) => {
    expect(parseTray(text)).toEqual([]);
  },
);

test('of a foreign list what can be understood is kept, once and in order', () => {
  const stored = [
    2,
    { number: 2, word: 'late' },
    { number: 1, word: 'w' },
    0,
    1.5,
    1e99,
    '3',
    null,
  ];
  expect(parseTray(JSON.stringify(stored))).toEqual([
    { number: 2, word: '', issue: null },
    { number: 1, word: 'w', issue: null },
  ]);
});

test('a snapshot needs title, severity and summary', () => {
  expect(readSnapshot({ ...issue, samples: [] })).toEqual(issue);
  expect(readSnapshot({ ...issue, fix: undefined })).toEqual({ ...issue, fix: null });
  expect(readSnapshot({ ...issue, summary: 4 })).toBeNull();
  expect(readSnapshot({ number: 4, withdrawn: {} })).toBeNull();
  expect(readSnapshot(null)).toBeNull();
});

test('an issue is added once, at the end', () => {
  expect(numbers(added(tray, entry(9)))).toEqual([3, 1, 2, 9]);
  expect(added(tray, entry(1, 'other'))).toBe(tray);
});

test('issues move one place, and no further than the ends', () => {
  expect(numbers(moved(tray, 1, -1))).toEqual([1, 3, 2]);
  expect(numbers(moved(tray, 1, 1))).toEqual([3, 2, 1]);
  expect(moved(tray, 3, -1)).toBe(tray);
  expect(moved(tray, 2, 1)).toBe(tray);
  expect(moved(tray, 8, 1)).toBe(tray);
});

test('what was taken out comes back to its place, before what has come since', () => {
  const now = added(removed(tray, 1), entry(9));
  expect(numbers(restored(tray, now))).toEqual([3, 1, 2, 9]);
});

test('one entry is changed in part', () => {
  expect(changed(tray, 1, { word: 'new' })[1]).toEqual(entry(1, 'new'));
  expect(changed(tray, 1, { word: 'new' })[0]).toBe(tray[0]);
});
