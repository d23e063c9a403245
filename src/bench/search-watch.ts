/** Searches in a page that is watched. */
import type { Page } from '@playwright/test';
import { installWatch, type Answer, type Span } from './page-watch.ts';
import type { Dialog } from './search-dialog.ts';

/** Puts the watch into every page that is opened from now on. */
export async function addWatch(page: Page): Promise<void> {
  await page.addInitScript(installWatch);
}

/**
 * Opens the dialog with a query in its field.
 *
 * @returns from the click to the first result in the list, or to the words that there is none
 */
export function firstResult(page: Page, dialog: Dialog, query: string): Promise<Answer> {
  return page.evaluate(
    ([how, text]) => {
      if (!globalThis.searchWatch) throw new Error('The page has no watch.');
      return globalThis.searchWatch.first(how, text);
    },
    [dialog, query] as const,
  );
}

/** Changes what stands in the field. @returns from the change to the results for it, all that are shown at first */
export async function update(page: Page, dialog: Dialog, value: string): Promise<Span> {
  const [span] = await updateSeenBy(page, [dialog], value);
  if (!span) throw new Error('Nothing was seen.');
  return span;
}

/**
 * Changes what stands in the field once.
 *
 * @param dialogs ways to see that one dialog has answered
 * @returns for each way, from the change to what it sees
 */
export function updateSeenBy(
  page: Page,
  dialogs: readonly [Dialog, ...Dialog[]],
  value: string,
): Promise<Span[]> {
  return page.evaluate(
    ([[how, ...also], text]) => {
      if (!globalThis.searchWatch) throw new Error('The page has no watch.');
      return globalThis.searchWatch.update(how, text, also);
    },
    [dialogs, value] as const,
  );
}
