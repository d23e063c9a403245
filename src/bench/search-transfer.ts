/** What a search makes a browser fetch, and which requests count. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from '@playwright/test';
import type { Span } from './page-watch.ts';

/** A request that was answered. */
export interface SeenRequest {
  /** From the site's root. */
  readonly path: string;
  /** When it was made, by the clock of the wall, in milliseconds. */
  readonly start: number;
  /** What came over the wire, compressed, with its headers. */
  readonly bytes: number;
}

/** Below this folder lies the index. */
const INDEX = '/pagefind/';

/**
 * What was fetched before the first result: all that was asked for between the click and the result, whether it had
 * arrived by then or not.
 */
export function fetchedWithin(
  requests: readonly SeenRequest[],
  { start, end }: Span,
): SeenRequest[] {
  return requests.filter((request) => request.start >= start && request.start <= end);
}

/**
 * What was fetched of the search before it was opened: of the index, or of what is fetched elsewhere once it is open.
 *
 * @param later the paths that were fetched after the opening, in this run or another
 */
export function fetchedTooEarly(
  requests: readonly SeenRequest[],
  { start }: Span,
  later: ReadonlySet<string>,
): SeenRequest[] {
  return requests.filter(
    (request) =>
      request.start < start && (request.path.startsWith(INDEX) || later.has(request.path)),
  );
}

export function bytesOf(requests: readonly SeenRequest[]): number {
  return requests.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** So long nothing is on its way before a page counts as quiet, in milliseconds. */
const QUIET = 300;

/** What a page and its workers fetch. */
export class RequestWatch {
  readonly #finished: Request[] = [];
  #onTheWay = 0;
  #changed = 0;

  constructor(page: Page) {
    const count = (by: number) => () => {
      this.#onTheWay += by;
      this.#changed = performance.now();
    };
    page.on('request', count(1));
    page.on('requestfailed', count(-1));
    page.on('requestfinished', count(-1));
    page.on('requestfinished', (request) => {
      this.#finished.push(request);
    });
  }

  /** Waits until nothing is on its way. @returns all that was fetched until then */
  async whenQuiet(): Promise<SeenRequest[]> {
    while (this.#onTheWay > 0 || performance.now() - this.#changed < QUIET) await pause(QUIET / 6);
    return Promise.all(this.#finished.map(seenRequest));
  }
}

async function seenRequest(request: Request): Promise<SeenRequest> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  const response = await request.response();
  // Of a worker's own script the browser tells no size.
  const announced = Number((await response?.headerValue('content-length')) ?? 0);
  return {
    path: new URL(request.url()).pathname,
    start: request.timing().startTime,
    bytes: Math.max(responseBodySize, announced) + responseHeadersSize,
  };
}
