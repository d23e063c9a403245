/** Our search beside Starlight's own on the same content: how soon the first result is there, and each one after a key. */
import type { Browser } from '@playwright/test';
import type { Line } from './line.ts';
import { firstLines, keyLines, type Times } from './comparison-lines.ts';
import { OURS, STOCK } from './search-dialog.ts';
import { NAMES } from './search-queries.ts';
import { openPage, serveSide, startBrowser, visit, type ServedSide } from './search-visit.ts';
import type { Span } from './page-watch.ts';
import { firstResult, update } from './search-watch.ts';
import type { Bench } from './site-build.ts';
import { compressTexts } from './static-server.ts';
import { stopWaiting } from './stock-search.ts';

/** So many first results on each side, beside one that is not counted: whoever is first warms the machine up. */
const VISITS = 15;

/** So many keys on each side, and names enough to have them. */
const KEYS = 30;
const TYPED = NAMES.slice(0, 3);

/** The built sites, and the path of a page that both have. */
export interface SearchedSites {
  readonly ours: string;
  readonly stock: string;
  readonly page: string;
}

/**
 * Measures both in turns, each in a browser that has never been there.
 *
 * The first result is compared with Starlight's dialog as it comes, wait and all, and told without the wait as well.
 * For the update after a key nobody waits.
 */
export async function compareSearch(
  sites: SearchedSites,
  { log, signal }: Pick<Bench, 'log' | 'signal'>,
): Promise<Line[]> {
  await compressTexts(sites.ours);
  await compressTexts(sites.stock);
  const browser = await startBrowser();
  const sides = [
    await serveSide(OURS, sites.ours, sites.page),
    await serveSide(STOCK, sites.stock, sites.page),
  ] as const;
  try {
    const first = await inTurns(browser, sides, signal);
    log('search: first results measured');
    await stopWaiting(sites.stock);
    sides[1].serveAgain();
    const unwaiting = await inTurns(browser, sides, signal);
    const keys = await typeInTurns(browser, sides);
    log('search: updates after a key measured');
    return [...firstLines(first, unwaiting), ...keyLines(keys)];
  } finally {
    for (const side of sides) await side.close();
    await browser.close();
  }
}

async function inTurns(
  browser: Browser,
  [ours, theirs]: readonly [ServedSide, ServedSide],
  signal: AbortSignal,
): Promise<Times> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= VISITS; round++) {
    signal.throwIfAborted();
    const query = NAMES[round % NAMES.length] ?? '';
    times.theirs.push(await firstTime(browser, theirs, query));
    times.ours.push(await firstTime(browser, ours, query));
  }
  return { ours: times.ours.slice(1), theirs: times.theirs.slice(1) };
}

/** @throws Error where nothing is found, because that takes another time than a result */
async function firstTime(browser: Browser, side: ServedSide, query: string): Promise<number> {
  const { span } = await visit(browser, side, query);
  if (!span.found) throw new Error(`${side.dialog.who}: nothing was found for “${query}”.`);
  return lengthOf(span);
}

/** Types the same names on both sides, name by name, each key as soon as the one before is answered. */
async function typeInTurns(
  browser: Browser,
  sides: readonly [ServedSide, ServedSide],
): Promise<Times> {
  const context = await browser.newContext();
  const [ours, theirs] = await Promise.all(
    sides.map(async (side) => ({
      side,
      page: (await openPage(context, side)).page,
      times: [] as number[],
    })),
  );
  if (!ours || !theirs) throw new Error('There are two sides.');
  for (const { page, side } of [theirs, ours]) await firstResult(page, side.dialog, 'database');
  for (const name of TYPED) {
    for (const { page, side, times } of [theirs, ours]) {
      await page.bringToFront();
      for (const typed of prefixesOf(name)) {
        times.push(lengthOf(await update(page, side.dialog, typed)));
      }
    }
  }
  await context.close();
  return { ours: ours.times.slice(0, KEYS), theirs: theirs.times.slice(0, KEYS) };
}

/** What stands in a field while a name is typed. */
export function prefixesOf(name: string): string[] {
  return Array.from(name, (_, at) => name.slice(0, at + 1));
}

export function lengthOf({ start, end }: Span): number {
  return end - start;
}
