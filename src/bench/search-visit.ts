/** Visits to a served site in a browser that has never been there. */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserArguments, findBrowser } from '../setup/find-browser.ts';
import type { Dialog } from './search-dialog.ts';
import { RequestWatch, type SeenRequest } from './search-transfer.ts';
import type { Answer } from './page-watch.ts';
import { addWatch, firstResult } from './search-watch.ts';
import { startServer } from './static-server.ts';

/** A built site that is served, with the page on which it is searched. */
export interface ServedSide {
  readonly dialog: Dialog;
  /** The address of the page. */
  readonly url: string;
  /** Serves what is in the folder now. */
  readonly serveAgain: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site.
 *
 * @param dist its folder, with a compressed file beside each text
 * @param page the path of a page with a search button
 */
export async function serveSide(dialog: Dialog, dist: string, page: string): Promise<ServedSide> {
  const server = await startServer();
  server.serve(dist);
  return {
    dialog,
    url: server.origin + page,
    serveAgain: () => {
      server.serve(dist);
    },
    close: server.close,
  };
}

/** @throws Error where there is no browser to measure in */
export function startBrowser(): Promise<Browser> {
  const found = findBrowser(process.env);
  if (!found) {
    throw new Error('There is no browser: run `npm test -- browser` once, which installs one.');
  }
  const { executable } = found;
  return chromium.launch({
    ...(executable !== undefined && { executablePath: executable }),
    args: browserArguments(),
  });
}

/** What a search in a fresh browser took. */
export interface Visit {
  readonly span: Answer;
  readonly requests: readonly SeenRequest[];
}

/** Opens the page with nothing in the cache, waits until it is quiet, and searches. */
export async function visit(browser: Browser, side: ServedSide, query: string): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const { page, watch } = await openPage(context, side);
    const span = await firstResult(page, side.dialog, query);
    return { span, requests: await watch.whenQuiet() };
  } finally {
    await context.close();
  }
}

/** Opens the page of a side, and waits until nothing is fetched any more, not even when it is idle. */
export async function openPage(context: BrowserContext, side: ServedSide) {
  const page = await context.newPage();
  await addWatch(page);
  const watch = new RequestWatch(page);
  await page.goto(side.url);
  await watch.whenQuiet();
  return { page, watch };
}
