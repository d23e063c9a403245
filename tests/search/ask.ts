/** Asks the search of the built site in a browser. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** The pages that were found, best first, as `issues/slug`; empty where the site says that it has none. */
export type Answer = readonly string[];

const MOST = 10;

/** Makes a page ready to be asked. @param indexFolder an index to search instead of the site's own */
export async function openSearch(page: Page, indexFolder?: string): Promise<void> {
  await page.context().route('**/engine-under-test/**', async (route) => {
    const path = new URL(route.request().url()).pathname.split('/engine-under-test/')[1] ?? '';
    const body = stripTypeScriptTypes(readFileSync(join(process.cwd(), 'src', path), 'utf8'));
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  if (indexFolder !== undefined) {
    await page.context().route('**/pagefind/**', async (route) => {
      const path = new URL(route.request().url()).pathname.split('/pagefind/')[1] ?? '';
      await route.fulfill({ path: join(indexFolder, path) });
    });
  }
  await page.goto('./404.html');
  await page.evaluate(async () => {
    const address = '/engine-under-test/search/engine.ts';
    const { createSearch } = (await import(address)) as typeof import('../../src/search/engine.ts');
    const search = createSearch({
      folder: '/pagefind/',
      load: (module) => import(module) as Promise<unknown>,
      read: async (file) => (await fetch(file)).text(),
    });
    Object.assign(window, { search });
  });
}

/** Asks one query. */
export async function ask(page: Page, query: string): Promise<Answer> {
  const addresses = await page.evaluate(
    async ([text, most]) => {
      const { search } = window as unknown as {
        search: ReturnType<(typeof import('../../src/search/engine.ts'))['createSearch']>;
      };
      const found = await search.search(text, {});
      return (await found.hits(0, most)).map(({ url }) => url);
    },
    [query, MOST] as const,
  );
  return addresses.map((address) => address.replaceAll(/^\/|\/$/g, ''));
}
