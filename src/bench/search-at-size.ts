/** Our search on a large site: what a key and a paste cost, and what comes over the wire. */
import type { Browser, Page } from '@playwright/test';
import { median, percentile } from './distribution.ts';
import type { Line } from './line.ts';
import { lengthOf, prefixesOf } from './search-comparison.ts';
import { OURS, OURS_WHOLE } from './search-dialog.ts';
import { NAMES, QUERIES, TRACEBACKS, WORRY } from './search-queries.ts';
import { bytesOf, fetchedTooEarly, fetchedWithin } from './search-transfer.ts';
import {
  openPage,
  serveSide,
  startBrowser,
  visit,
  type ServedSide,
  type Visit,
} from './search-visit.ts';
import { firstResult, update, updateSeenBy } from './search-watch.ts';
import { compressTexts } from './static-server.ts';

const MOST_MILLISECONDS = { key: 60, paste: 350 };
const MOST_KILOBYTES = { median: 300, most: 500 };
const SHARE = 0.95;

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
  log: (line: string) => void,
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
      pastes.push(await bestOfRounds(() => paste(browser, side, traceback)));
    }
    log(`search, ${of}: ${String(pastes.length)} pasted tracebacks measured`);
    const visits: Visit[] = [];
    for (const query of QUERIES) visits.push(await visit(browser, side, query));
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

function timeLines(
  of: string,
  keys: readonly number[],
  pastes: readonly (readonly number[])[],
): Line[] {
  const line = (what: string, times: readonly number[], most: number): Line => ({
    what: `${what}, ${of}: 95th percentile`,
    value: percentile(times, SHARE),
    unit: 'ms',
    most,
    detail: `median ${median(times).toFixed(1)} ms of ${String(times.length)}, worst ${Math.max(...times).toFixed(1)} ms`,
  });
  const quick = pastes.map(([first = NaN]) => first);
  const whole = pastes.map(([, last = NaN]) => last);
  return [
    line('Update after a key', keys, MOST_MILLISECONDS.key),
    line('A pasted traceback, first results', quick, MOST_MILLISECONDS.paste),
    line('A pasted traceback, searched in full', whole, MOST_MILLISECONDS.paste),
  ];
}

function transferLines(of: string, visits: readonly Visit[]): Line[] {
  const within = visits.map(({ span, requests }) => fetchedWithin(requests, span));
  const kilobytes = within.map((requests) => bytesOf(requests) / 1000);
  const later = new Set(within.flat().map(({ path }) => path));
  const early = visits.flatMap(({ span, requests }) => fetchedTooEarly(requests, span, later));
  const count = (requests: number): string => `${String(requests)} requests`;
  const what = `Transferred before the first result, ${of}`;
  return [
    {
      what: `${what}: median`,
      value: median(kilobytes),
      unit: 'KB',
      most: MOST_KILOBYTES.median,
      detail: `of ${String(visits.length)} searches; ${count(median(within.map(({ length }) => length)))}`,
    },
    {
      what: `${what}: 95th percentile`,
      value: percentile(kilobytes, SHARE),
      unit: 'KB',
      most: MOST_KILOBYTES.most,
      detail: `most: ${Math.max(...kilobytes).toFixed(1)} KB`,
    },
    {
      what: `Of the search transferred before it is opened, ${of}`,
      value: bytesOf(early) / 1000,
      unit: 'KB',
      most: 0,
      detail: [...new Set(early.map(({ path }) => path))].join(', '),
    },
  ];
}
