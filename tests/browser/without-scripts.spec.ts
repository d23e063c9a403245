import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from './quiet-page.ts';
import { builtPages, isWaypoint, onePageOfEachKind, pageOfKind, permalinks } from './sites.ts';

/** The addresses that a page links, relative to the origin, without fragments. */
function linksOf(html: string, url: string): string[] {
  const found: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === 'a') {
      const href = node.attrs.find(({ name }) => name === 'href')?.value;
      if (href !== undefined) found.push(href);
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  const { origin } = new URL(url);
  return found
    .map((href) => new URL(href, url))
    .filter((target) => target.origin === origin)
    .map(({ pathname }) => pathname);
}

test('every page is reached by links from the home page', async ({ request, baseURL }) => {
  const reached = new Set(['/']);
  for (const path of reached) {
    const response = await request.get(path);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    const url = new URL(path, baseURL).href;
    for (const link of linksOf(await response.text(), url)) reached.add(link);
  }
  const pages = builtPages().filter((page) => !isWaypoint(page) && page.kind !== 'not-found');
  expect(pages.length).toBeGreaterThanOrEqual(40);
  const missed = pages.filter(({ address }) => !reached.has(`/${address}`));
  expect(missed.map(({ address }) => address)).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const built of onePageOfEachKind().filter((page) => !isWaypoint(page))) {
    test(`${built.kind} can be read`, async ({ page }) => {
      const backgrounds = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`./${built.address}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).toBeVisible();
        const shown = page.locator('.needs-js').filter({ visible: true });
        await expect(shown, 'what needs scripts is not offered').toHaveCount(0);
        const body = page.locator('body');
        backgrounds.add(
          await body.evaluate((element) => getComputedStyle(element).backgroundColor),
        );
      }
      expect(backgrounds.size, 'the scheme follows the system').toBe(2);
    });
  }

  test('the samples of an issue are shown, in each view', async ({ page }) => {
    await page.goto(`./${pageOfKind('issue').address}`);
    await expect(page.getByRole('region', { name: /^Before, / }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: /^After, / }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'Unified' }).check();
    await expect(page.getByRole('region', { name: /^Before to after, / }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: /^Before, / }).first()).toBeHidden();
  });

  test('a permalink leads to its issue, a section’s to the section', async ({ page }) => {
    const { number, slug } = permalinks()[0] ?? { number: 0, slug: '' };
    await page.goto(`./rp/${String(number)}/`);
    await page.waitForURL(`**/issues/${slug}/`);
    await page.goto(`./rp/${String(number)}-detect/`);
    await page.waitForURL(`**/issues/${slug}/#detect`);
  });
});
