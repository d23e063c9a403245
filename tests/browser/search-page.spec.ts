import { expect, test, visit } from './quiet-page.ts';
import {
  addressesOf,
  dialogOf,
  expectSettled,
  openSearchPage,
  typeQuery,
  type Searching,
} from './searching.ts';

async function severitiesOf({ results }: Searching): Promise<Set<string>> {
  return new Set(await results.locator('.sev').allInnerTexts());
}

async function totalOf({ note }: Searching): Promise<number> {
  return Number(/(\d+) result/.exec(await note.innerText())?.[1]);
}

test('a shared address restores query and facets', async ({ page }) => {
  const search = await openSearchPage(page, '?q=transaction&severity=high&severity=critical');
  await expectSettled(search, 'transaction');
  await expect(search.field).toHaveValue('transaction');
  await expect(page.getByRole('checkbox', { name: /^high/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^critical/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^medium/ })).not.toBeChecked();
  expect([...(await severitiesOf(search))].sort()).toEqual(['critical', 'high']);
});

test('typing and choosing stand in the address, without steps back', async ({ page }) => {
  await visit(page, 'topics/');
  const search = await openSearchPage(page);
  await typeQuery(page, search, 'transaction');
  await expect(page).toHaveURL(/\/search\/\?q=transaction$/);
  const severity = page.locator('summary', { hasText: 'Severity' });
  await severity.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /^high/ }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/search\/\?q=transaction&severity=high$/);
  await search.field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page).toHaveURL(/\/search\/\?severity=high$/);
  await page.goBack();
  await page.waitForURL('**/topics/');
});

test('back from a result shows what was searched', async ({ page }) => {
  const search = await openSearchPage(page);
  await typeQuery(page, search, 'transaction');
  const before = await addressesOf(search);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${before[0] ?? ''}`);
  await page.goBack();
  await expectSettled(search, 'transaction');
  await expect(search.field).toHaveValue('transaction');
  expect(await addressesOf(search)).toEqual(before);
});

test('what an address asks for and nobody knows is ignored, and said', async ({ page }) => {
  const search = await openSearchPage(
    page,
    '?q=transaction&severity=grave&colour=red&stack=cobol&severity=high',
  );
  await expectSettled(search, 'transaction');
  for (const named of ['severity=grave', 'colour=red', 'stack=cobol']) {
    await expect(search.note.getByText(named, { exact: true })).toBeVisible();
  }
  await expect(search.note).toContainText('ignored');
  expect([...(await severitiesOf(search))]).toEqual(['high']);
});

test('values of a facet widen, facets narrow, and the counts say by how much', async ({ page }) => {
  const search = await openSearchPage(page);
  const choose = async (facet: string, value: RegExp): Promise<number> => {
    const summary = page.locator('summary', { hasText: facet });
    if ((await summary.locator('..').getAttribute('open')) === null) await summary.press('Enter');
    const box = page.getByRole('checkbox', { name: value });
    const label = page.locator('label').filter({ has: box });
    await expect(label.locator('.num')).toHaveText(/\d/);
    const promised = Number(await label.locator('.num').innerText());
    await box.press('Space');
    await expect(search.region).toHaveAttribute('aria-busy', 'false');
    return promised;
  };
  const critical = await choose('Severity', /^critical/);
  await expect(search.note).toContainText(`${String(critical)} results`);
  const high = await choose('Severity', /^high/);
  await expect(search.note).toContainText(`${String(critical + high)} results`);
  for (const shown of await severitiesOf(search)) expect(['critical', 'high']).toContain(shown);

  const security = await choose('Topic', /^security/);
  await expect(search.note).toContainText(new RegExp(`^${String(security)} result`));
  expect(security).toBeGreaterThan(0);
  expect(security).toBeLessThan(critical + high);
  await expect(page).toHaveURL(/\?severity=critical&severity=high&topic=security$/);

  await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
  await expect(search.results).toHaveCount(0);
  await expect(page).toHaveURL(/\/search\/$/);
});

test('what is typed while the index is loading is kept and searched', async ({ page }) => {
  let loaded = (): void => undefined;
  const loading = new Promise<void>((resolve) => (loaded = resolve));
  await page.route('**/pagefind/about.json', async (route) => {
    await loading;
    await route.continue();
  });
  const search = await openSearchPage(page, '?stack=django');
  await search.field.focus();
  await page.keyboard.type('transaction');
  await expect(search.region).toHaveAttribute('aria-busy', 'true');
  loaded();
  await expectSettled(search, 'transaction');
  await expect(search.links.first()).toBeVisible();
});

test('the facets are fetched when they are opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const search = await openSearchPage(page, '?q=transaction');
  await expectSettled(search, 'transaction');
  expect(fetched.filter((url) => url.includes('facets'))).toEqual([]);
  await page.locator('summary', { hasText: 'Kind' }).press('Enter');
  const count = page.locator('label', { hasText: 'issue' }).locator('.num');
  await expect(count).toHaveText(/\d/);
  expect(fetched.some((url) => url.includes('facets'))).toBe(true);
});

test('a chosen value stays, also where nothing is found beside it', async ({ page }) => {
  const search = await openSearchPage(page, '?severity=low&stack=django');
  await expectSettled(search, '');
  await typeQuery(page, search, 'asyncio.run');
  await expect(page.getByRole('checkbox', { name: /^low/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Django/ })).toBeVisible();
  await expect(search.empty).toBeVisible();
  await search.empty.getByRole('button', { name: 'Search without the filters' }).press('Enter');
  await expect(search.links.first()).toBeVisible();
  await expect(search.empty).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^low/ })).not.toBeChecked();
});

test('ten results are shown at first, and more on demand', async ({ page }) => {
  const search = await openSearchPage(page, '?q=django');
  await expectSettled(search, 'django');
  await expect(search.results).toHaveCount(10);
  const total = await totalOf(search);
  expect(total).toBeGreaterThan(10);
  const first = await addressesOf(search);
  await page.getByRole('button', { name: /^Show more/ }).press('Enter');
  await expect(search.results).toHaveCount(Math.min(total, 20));
  await expect(search.links.nth(10)).toBeFocused();
  const all = await addressesOf(search);
  expect(all.slice(0, 10)).toEqual(first);
  expect(new Set(all).size).toBe(all.length);
});

test('where nothing is found the list is empty and the page says what to do', async ({ page }) => {
  const search = await openSearchPage(page, '?q=kubernetes%20ingress%20annotations');
  await expectSettled(search, 'kubernetes ingress annotations');
  await expect(search.empty).toBeVisible();
  await expect(search.empty).toContainText('kubernetes ingress annotations');
  await expect(search.results).toHaveCount(0);
  await expect(search.empty.getByRole('link', { name: 'all issues' })).toHaveAttribute(
    'href',
    '/issues/',
  );
  await typeQuery(page, search, 'transaction');
  await expect(search.empty).toHaveCount(0);
});

test('the keys of the dialog lead to the field of the page, which has one list', async ({
  page,
}) => {
  const search = await openSearchPage(page, '?q=transaction');
  await expectSettled(search, 'transaction');
  for (const key of ['/', 'Control+k']) {
    await search.links.first().focus();
    await page.keyboard.press(key);
    await expect(search.field).toBeFocused();
  }
  await page.getByRole('button', { name: 'Search the issues' }).press('Enter');
  await expect(search.field).toBeFocused();
  await expect(dialogOf(page).field).toBeHidden();
  await expect(page.locator('ol[data-search-results]')).toHaveCount(1);
});

test('the number of results is read out, and the region says when it has settled', async ({
  page,
}) => {
  const search = await openSearchPage(page);
  await typeQuery(page, search, 'transaction');
  const live = search.region.getByRole('status');
  await expect(live).toHaveAttribute('aria-live', 'polite');
  await expect(live).toHaveText(new RegExp(`^${String(await totalOf(search))} results\\.`));
  await expect(page.getByRole('region', { name: 'Results' })).toHaveAttribute('aria-busy', 'false');
});

test('results keep their place on the page while somebody types', async ({ page }) => {
  const search = await openSearchPage(page, '?q=asyncio');
  await expectSettled(search, 'asyncio');
  const best = await search.results.first().evaluateHandle((item) => item);
  const link = await search.links.first().getAttribute('href');
  await search.field.press('End');
  await page.keyboard.type(' run');
  await expectSettled(search, 'asyncio run');
  const still = page.locator(`h2 > a[href="${link ?? ''}"]`);
  const same = await still.evaluate((node, item) => item.contains(node), best);
  expect(same).toBe(true);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead', async ({ page }) => {
    await page.goto('./search/?q=transaction');
    const main = page.getByRole('main');
    await expect(main).toContainText('needs JavaScript');
    await expect(main.getByRole('link', { name: 'All issues' })).toBeVisible();
    await expect(main.getByRole('searchbox')).toBeHidden();
  });
});

test('where no page is about it, the nearest ones are named as such', async ({ page }) => {
  const search = await openSearchPage(page, '?q=kubernetes%20sidecar%20webhook%20admission');
  await expectSettled(search, 'kubernetes sidecar webhook admission');
  await expect(search.results).toHaveCount(0);
  await expect(search.empty).toContainText('No page is about it.');
  const nearest = search.empty.locator('[data-search-nearest] a');
  await expect(nearest.filter({ hasText: /webhook/i }).first()).toBeVisible();
  await nearest.first().press('Enter');
  await page.waitForURL(/\/(issues|playbooks)\/[a-z-]+\/$/);
});
