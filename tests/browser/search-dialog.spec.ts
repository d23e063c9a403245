import { expect, test, visit } from './quiet-page.ts';
import {
  addressesOf,
  dialogOf,
  expectSettled,
  openDialog,
  openSearchPage,
  typeQuery,
} from './searching.ts';
import { pageOfKind, permalinks } from './sites.ts';

const QUERY = 'select_for_update';

test('nothing of the search is fetched before it is opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const searching = (): string[] =>
    fetched.filter((path) => /^\/pagefind\/|\/search[-.]|engine/.test(path));
  await visit(page, pageOfKind('issue').address);
  expect(searching()).toEqual([]);
  const search = await openDialog(page);
  await typeQuery(page, search, QUERY);
  await expect(search.links.first()).toBeVisible();
  expect(searching().some((path) => path.startsWith('/pagefind/'))).toBe(true);
});

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the dialog, Escape closes it from the field and from a result`, async ({
    page,
  }) => {
    await visit(page, 'topics/');
    const search = await openDialog(page, key);
    await typeQuery(page, search, QUERY);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await openDialog(page, key);
    await expect(search.field).toHaveValue(QUERY);
    await page.keyboard.press('ArrowDown');
    await expect(search.links.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('the focus returns to the button that opened the dialog', async ({ page }) => {
  await visit(page, 'topics/');
  const button = page.getByRole('button', { name: 'Search the issues' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Close the search' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('Tab goes from the field over Close and the facets to the results', async ({ page }) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, QUERY);
  const order: string[] = [];
  for (let pressed = 0; pressed < 8; pressed++) {
    await page.keyboard.press('Tab');
    order.push(await page.locator(':focus').innerText());
  }
  expect(order[0]).toContain('Close');
  expect(order.slice(1, 7)).toEqual(['Kind', 'Severity', 'Topic', 'Stack', 'Claim', 'Advice']);
  expect(order[7]).toBe(await search.links.first().innerText());
});

test('arrows, Home and End move through the results and back into the field', async ({ page }) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, 'transaction');
  const count = await search.links.count();
  expect(count).toBeGreaterThan(3);
  await expect(search.links.first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(search.links.nth(1)).toBeFocused();
  await expect(search.links.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(search.links.first()).not.toHaveAttribute('aria-current');
  await page.keyboard.press('End');
  await expect(search.links.nth(count - 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.links.nth(count - 1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(search.links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  await expect(search.links.first()).toHaveAttribute('aria-current', 'true');
});

test('Enter in the field opens the best result, Enter on a result that one', async ({ page }) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, 'transaction');
  const [best, second] = await addressesOf(search);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${best ?? ''}`);

  await openDialog(page);
  await typeQuery(page, search, 'transaction');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${second ?? ''}`);
});

test('Enter behind the last letter opens what everything typed finds', async ({ page }) => {
  const { number, slug } = permalinks().at(-1) ?? { number: 0, slug: '' };
  await visit(page, '');
  await openDialog(page);
  await page.keyboard.type(`RP-${String(number)}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/issues/${slug}/`);
});

for (const write of [
  (number: number) => `RP-${String(number)}`,
  (number: number) => String(number),
  (number: number) => `rp${String(number)}`,
]) {
  test(`${write(14)} jumps to the issue of that number`, async ({ page }) => {
    const { number, slug } = permalinks().at(-1) ?? { number: 0, slug: '' };
    await visit(page, 'topics/');
    const search = await openDialog(page);
    await typeQuery(page, search, write(number));
    await expect(search.links.first()).toHaveAttribute('href', `/issues/${slug}/`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/issues/${slug}/`);
  });
}

test('a result shows kind, number, severity with its shape, topics, title and the hit', async ({
  page,
}) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, 'get_or_create race');
  const result = search.results.filter({ hasText: 'RP-' }).first();
  await expect(result).toContainText('Issue');
  await expect(result).toContainText(/RP-\d+/);
  await expect(result.locator('.sev use')).toHaveAttribute('href', /^#sev-/);
  await expect(result.locator('.sev')).toHaveText(/critical|high|medium|low|info/);
  await expect(result.locator('mark').first()).toBeVisible();
  const first = result.getByRole('link').first();
  await expect(first).toHaveAttribute('href', /^\/issues\/[^/#]+\/$/);
  const sections = result.getByRole('list', { name: 'Sections' }).getByRole('link');
  await expect(sections.first()).toHaveAttribute('href', /#/);
});

test('the dialog shows ten and leads to all of them on the search page', async ({ page }) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, 'django');
  await expect(search.results).toHaveCount(10);
  const shown = await addressesOf(search);
  const all = page.getByRole('link', { name: /^All \d+ on a page of their own$/ });
  const total = Number((await all.innerText()).replaceAll(/\D/g, ''));
  expect(total).toBeGreaterThan(10);
  await all.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=django');
  const whole = await openSearchPage(page, '?q=django');
  await expectSettled(whole, 'django');
  await expect(whole.note).toContainText(`${String(total)} results`);
  expect(await addressesOf(whole)).toEqual(shown);
});

test('the form of the home page searches, and so do its examples', async ({ page }) => {
  await visit(page, '');
  const form = page.getByRole('main').locator('form');
  await expect(form).toHaveAttribute('action', '/search/');
  await form.getByRole('searchbox').focus();
  await page.keyboard.type('tokens');
  await page.keyboard.press('Enter');
  const search = dialogOf(page);
  await expectSettled(search, 'tokens');
  await page.keyboard.press('Escape');
  await expect(form.getByRole('searchbox')).toBeFocused();

  const example = form.getByRole('button', { name: 'select_for_update' });
  await example.focus();
  await page.keyboard.press('Enter');
  await expectSettled(search, 'select_for_update');
});

test.describe('without a connection', () => {
  test.use({ expectedErrors: /503/ });

  test('a search that cannot be loaded says so, and works once it can', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 503 }));
    await visit(page, '');
    const search = await openDialog(page);
    await page.keyboard.type(QUERY);
    const fault = search.region.locator('[data-search-fault]');
    await expect(fault).toContainText('Check the connection');
    await expect(search.results).toHaveCount(0);
    await page.unroute('**/pagefind/**');
    await fault.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await expectSettled(search, QUERY);
    await expect(search.links.first()).toBeVisible();
    await expect(fault).toHaveCount(0);
  });
});
