/** The quality of the search, on the site's own index and among distractors. */
import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, openSearch } from './ask.ts';
import { nameOf, readQueries, readRanks, STYLES, writeRanks } from './queries.ts';
import { scored, scoreOf, tableOf, type Scored } from './score.ts';
import { CROWDED_INDEX, TABLES } from './places.ts';

const queries = readQueries();
const UPDATE = !!process.env['UPDATE_RANKS'];
const TOLD_AT_LEAST = 15;

test('the suite is large enough to tell', () => {
  expect(queries.length).toBeGreaterThanOrEqual(80);
  for (const style of STYLES) {
    const least = style === 'uncovered' ? 10 : 15;
    const own = queries.filter((query) => query.style === style);
    expect(own.length, `queries of the style ${style}`).toBeGreaterThanOrEqual(least);
  }
  const names = queries.map(nameOf);
  expect(
    names.filter((name, at) => names.indexOf(name) !== at),
    'asked twice',
  ).toEqual([]);
});

const INDICES = [
  { index: 'site', title: 'On the index of the site', folder: undefined, first: 0.85, three: 0.95 },
  { index: 'crowded', title: 'Among distractors', folder: CROWDED_INDEX, first: 0, three: 0.85 },
] as const;

for (const { index, title, folder, first, three } of INDICES) {
  test.describe(title, () => {
    const all: Scored[] = [];

    test.beforeAll(async ({ browser, baseURL }) => {
      const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
      await openSearch(page, folder);
      for (const query of queries) all.push(scored(query, await ask(page, query.query)));
      await page.close();
      mkdirSync(TABLES, { recursive: true });
      writeFileSync(join(TABLES, `${index}.txt`), tableOf(title, all).join('\n'));
      if (UPDATE) {
        writeRanks(index, Object.fromEntries(all.map(({ query, rank }) => [nameOf(query), rank])));
      }
    });

    test('the page is among the first three', () => {
      expect(scoreOf(all).recall3).toBeGreaterThanOrEqual(three);
    });

    test('the page comes first', () => {
      expect(scoreOf(all).recall1).toBeGreaterThanOrEqual(first);
    });

    test('no query is worse than it was, and what is better is recorded', () => {
      const known = readRanks()[index] ?? {};
      const now = Object.fromEntries(all.map(({ query, rank }) => [nameOf(query), rank]));
      expect(now, 'Run `UPDATE_RANKS=1 npm test -- search` where the change is meant.').toEqual(
        known,
      );
    });

    if (index === 'site') {
      for (const style of STYLES.filter((one) => one !== 'uncovered')) {
        test(`${style} is answered`, () => {
          expect(scoreOf(all, style).recall3).toBeGreaterThanOrEqual(0.85);
        });
      }

      // Some of them are about what pages touch and do not answer, so that words alone do not tell; which of them are
      // told so stands in the ranks, and cannot become fewer unseen.
      test('who asks for what the site does not cover is told so', () => {
        const told = all.filter(({ query, rank }) => query.style === 'uncovered' && rank === 1);
        expect(told.length).toBeGreaterThanOrEqual(TOLD_AT_LEAST);
      });
    }
  });
}
