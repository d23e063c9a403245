/** Our search on a large site: what a key and a paste cost, and what comes over the wire. */
import type { Browser, Page } from '@playwright/test';
import type { Line } from './line.ts';
import { lengthOf, prefixesOf } from './search-comparison.ts';
import { OURS, OURS_WHOLE } from './search-dialog.ts';
import { NAMES, QUERIES, TRACEBACKS, WORRY } from './search-queries.ts';
import { timeLines, transferLines } from './search-lines.ts';
import {
  openPage,
  serveSide,
  startBrowser,
  visit,
  type ServedSide,
  type Visit,
} from './search-visit.ts';
import { firstResult, update, updateSeenBy } from './search-watch.ts';
import type { Bench } from './site-build.ts';
import { compressTexts } from './static-server.ts';

const ROUNDS = 2;

/**
 * Measures on a built site.
 *
 * @param dist the folder of the built site
 * @param page the path of a page in it
 * @param issues how many issues it has
 */
export async function measureSearchAtSize(
  { dist, page, issues }: { readonly dist: string; readonly page: string; readonly issues: number },
  { log, signal }: Pick<Bench, 'log' | 'signal'>,
): Promise<Line[]> {
  await compressTexts(dist);
  const browser = await startBrowser();
  const side = await serveSide(OURS, dist, page);
  const of = `${String(issues)} issues`;
  try {
    const typed = [...NAMES, WORRY].flatMap(prefixesOf);
    const keys = await bestOfRounds(() => typeAll(browser, side, typed));
    log(`search, ${of}: ${String(keys.length)} keys measured`);
    const pastes: number[][] = [];
    for (const traceback of TRACEBACKS) {
      signal.throwIfAborted();
      pastes.push(await bestOfRounds(() => paste(browser, side, traceback)));
    }
    log(`search, ${of}: ${String(pastes.length)} pasted tracebacks measured`);
    const visits: Visit[] = [];
    for (const query of QUERIES) {
      signal.throwIfAborted();
      visits.push(await visit(browser, side, query));
    }
    log(`search, ${of}: what ${String(visits.length)} searches fetch measured`);
    return [...timeLines(of, keys, pastes), ...transferLines(of, visits)];
  } finally {
    await side.close();
    await browser.close();
  }
}

/** What each of these takes in one page, one after the other, in milliseconds. */
async function typeAll(
  browser: Browser,
  side: ServedSide,
  values: readonly string[],
): Promise<number[]> {
  return inFreshPage(browser, side, async (page) => {
    const times: number[] = [];
    for (const value of values) times.push(lengthOf(await update(page, OURS, value)));
    return times;
  });
}

/** Pastes a traceback as the first thing that is searched for: until something is shown, and until all is searched. */
async function paste(browser: Browser, side: ServedSide, traceback: string): Promise<number[]> {
  return inFreshPage(browser, side, async (page) => {
    const spans = await updateSeenBy(page, [OURS, OURS_WHOLE], traceback);
    return spans.map(lengthOf);
  });
}

/** In a browser that has never been there, with the search open and loaded. */
async function inFreshPage<Result>(
  browser: Browser,
  side: ServedSide,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const { page, watch } = await openPage(context, side);
    await firstResult(page, side.dialog, 'database');
    await watch.whenQuiet();
    return await measure(page);
  } finally {
    await context.close();
  }
}

/** The better of the rounds for each value, because other load on the machine can only slow it down. */
async function bestOfRounds(measure: () => Promise<number[]>): Promise<number[]> {
  let best: readonly number[] | undefined;
  for (let round = 1; round <= ROUNDS; round++) {
    const times = await measure();
    best = times.map((time, index) => Math.min(time, best?.[index] ?? Infinity));
  }
  return [...(best ?? [])];
}
