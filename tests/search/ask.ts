/** Asks the search of the built site in a browser, as somebody does who pastes a text into its field. */
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { inOneLine } from '../../src/search/lines.ts';

/** The pages that were found, best first, as `issues/slug`; empty where the site says that it has none. */
export type Answer = readonly string[];

/** Opens the search page. @param indexFolder an index to search instead of the site's own */
export async function openSearch(page: Page, indexFolder?: string): Promise<void> {
  if (indexFolder !== undefined) {
    await page.context().route('**/pagefind/**', async (route) => {
      const path = new URL(route.request().url()).pathname.split('/pagefind/')[1] ?? '';
      await route.fulfill({ path: join(indexFolder, path) });
    });
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./search/');
}

/** Asks one query. @throws Error where the page shows neither pages nor that it has none */
export async function ask(page: Page, query: string): Promise<Answer> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), query);
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  const region = page.locator('[data-search-region]');
  await expect(region).toHaveAttribute('data-settled-for', inOneLine(query));
  const links = region.locator('ol[data-search-results] > li');
  if (await region.locator('[data-search-empty]').isVisible()) {
    await expect(links).toHaveCount(0);
    return [];
  }
  const addresses = await links.evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
  expect(addresses, `what was found for “${query}”`).not.toEqual([]);
  return addresses.map((address) => address.replaceAll(/^\/|\/$/g, ''));
}
