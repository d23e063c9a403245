/** How the tests search: in the dialog of any page, and on the search page. */
import type { Locator, Page } from '@playwright/test';
import { expect, visit } from './quiet-page.ts';

/** The parts of a search, in the dialog or on the search page. */
export interface Searching {
  readonly field: Locator;
  /** What was found, and what is said about it. */
  readonly region: Locator;
  /** One item for each page that was found. */
  readonly results: Locator;
  /** The first link of each result. */
  readonly links: Locator;
  readonly note: Locator;
  readonly empty: Locator;
}

function partsOf(place: Locator): Searching {
  const region = place.locator('[data-search-region]');
  const results = region.locator('ol[data-search-results] > li');
  return {
    field: place.getByRole('searchbox'),
    region,
    results,
    links: results.locator('h2 > a'),
    note: region.locator('[data-search-note]'),
    empty: region.locator('[data-search-empty]'),
  };
}

/** The search in the dialog, open or not. */
export function dialogOf(page: Page): Searching {
  return partsOf(page.getByRole('dialog', { name: 'Search' }));
}

/** Opens the dialog by its key. */
export async function openDialog(page: Page, key = '/'): Promise<Searching> {
  await page.keyboard.press(key);
  const search = dialogOf(page);
  await expect(search.field).toBeFocused();
  return search;
}

/** Opens the search page. @param asked what stands behind its address */
export async function openSearchPage(page: Page, asked = ''): Promise<Searching> {
  await visit(page, `search/${asked}`);
  return partsOf(page.getByRole('main'));
}

/** Waits until everything was searched for a query and is shown. */
export async function expectSettled({ region }: Searching, query: string): Promise<void> {
  await expect(region).toHaveAttribute('data-settled-for', query);
  await expect(region).toHaveAttribute('aria-busy', 'false');
}

/** Types a query as a reader does, and waits for what is found. */
export async function typeQuery(page: Page, search: Searching, query: string): Promise<void> {
  await search.field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(query);
  await expectSettled(search, query);
}

/** Where each result leads, best first. */
export function addressesOf({ links }: Searching): Promise<(string | null)[]> {
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
}
