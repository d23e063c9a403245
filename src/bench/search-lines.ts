/** What was measured of our search on a large site, held against its limits. */
import { median, percentile } from './distribution.ts';
import type { Line } from './line.ts';
import { bytesOf, fetchedTooEarly, fetchedWithin } from './search-transfer.ts';
import type { Visit } from './search-visit.ts';

const MOST_MILLISECONDS = { key: 60, paste: 350 };
const MOST_KILOBYTES = { median: 300, most: 500 };
const SHARE = 0.95;

/**
 * What keys and pastes took.
 *
 * @param of the size of the site, in words
 * @param keys in milliseconds
 * @param pastes for each the milliseconds until something is shown, and until all is searched
 */
export function timeLines(
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

/** What searches in fresh browsers fetched. @param of the size of the site, in words */
export function transferLines(of: string, visits: readonly Visit[]): Line[] {
  const within = visits.map(({ span, requests }) => fetchedWithin(requests, span));
  const kilobytes = within.map((requests) => bytesOf(requests) / 1000);
  const empty = visits.filter(({ span }) => !span.found).length;
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
      detail: `of ${String(visits.length)} searches, ${String(empty)} of them without a result; ${count(median(within.map(({ length }) => length)))}`,
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
