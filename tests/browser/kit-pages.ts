/** What the tests of the PR kit and of the tray share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './quiet-page.ts';
import { permalinks } from './sites.ts';

export const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Forbids writing to the clipboard from the next page on. */
export async function forbidClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
}

export interface NumberedPage {
  readonly number: number;
  /** `RP-14`. */
  readonly name: string;
  /** Address of its page, relative to the site's home. */
  readonly address: string;
}

/** Three issues, in no order that the tray would have by itself. */
export function threeIssues(): readonly [NumberedPage, NumberedPage, NumberedPage] {
  const [first, second, third] = permalinks().map(({ number, slug }) => ({
    number,
    name: `RP-${String(number)}`,
    address: `issues/${slug}/`,
  }));
  if (!first || !second || !third) throw new Error('The site has no three issues.');
  return [third, first, second];
}

export const kitOf = (page: Page): Locator => page.getByRole('group', { name: 'Copy for a PR' });

export const trayButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^Tray, \d+ issues?$/ });

export async function expectInTray(page: Page, count: number): Promise<void> {
  await expect(trayButton(page)).toHaveText(`Tray ${String(count)}`);
}

export async function openTray(page: Page): Promise<Locator> {
  await trayButton(page).press('Enter');
  const tray = page.getByRole('dialog', { name: 'Tray' });
  await expect(tray).toBeVisible();
  return tray;
}

/** The numbers in the open tray, in its order. */
export const namesIn = (tray: Locator): Promise<string[]> =>
  tray.getByRole('listitem').locator('.num').allTextContents();

export interface PlainIssue {
  readonly number: number;
  readonly slug: string;
  readonly before: string;
  readonly after: string;
}

/** An issue of which each sample is one file. */
export function plainIssue(): PlainIssue {
  for (const { number, slug } of permalinks()) {
    const [before, after] = ['before.py', 'after.py'].map((file) => textIn(slug, file));
    if (before !== undefined && after !== undefined) return { number, slug, before, after };
  }
  throw new Error('No issue has a before.py.');
}

function textIn(slug: string, file: string): string | undefined {
  try {
    return readFileSync(join(process.cwd(), 'content', 'issues', slug, file), 'utf8');
  } catch {
    // Its samples are folders, or of another language.
    return undefined;
  }
}
