import type { Page } from '@playwright/test';
import { expect, test, visit } from './quiet-page.ts';
import { openDialog, openSearchPage, typeQuery } from './searching.ts';
import { DEPLOYED, pageOfKind } from './sites.ts';

declare global {
  interface Window {
    /** The numbers that were laid into the tray. */
    trayed?: unknown[];
  }
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Notes what is laid into the tray. */
async function watchTray(page: Page): Promise<void> {
  await page.evaluate(() => {
    const trayed: unknown[] = (window.trayed = []);
    document.addEventListener('tray-toggle', (event) => {
      if (event instanceof CustomEvent) trayed.push(event.detail);
    });
  });
}

test.describe('on a site that knows its address', () => {
  test.use({ site: 'deployed', permissions: ['clipboard-read', 'clipboard-write'] });

  test('y copies the permalink of a result, or its link', async ({ page }) => {
    const search = await openSearchPage(page, '?q=transaction&kind=issue');
    await expect(search.links.first()).toBeVisible();
    const number = await search.results.first().getAttribute('data-number');
    await search.field.press('ArrowDown');
    await page.keyboard.press('y');
    await expect(search.results.first().getByRole('status')).toContainText('Copied');
    const home = `${DEPLOYED.siteUrl}${DEPLOYED.basePath}`;
    expect(await clipboard(page)).toBe(`${home}rp/${number ?? ''}/`);

    await openSearchPage(page, '?kind=topic');
    const topic = await search.links.first().getAttribute('href');
    await search.field.press('ArrowDown');
    await page.keyboard.press('y');
    await expect(search.results.first().getByRole('status')).toContainText('Copied');
    expect(await clipboard(page)).toBe(`${DEPLOYED.siteUrl}${topic ?? ''}`);
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('y copies the number where the site has no address, and only of results', async ({
    page,
  }) => {
    await visit(page, pageOfKind('issue').address);
    await page.evaluate(() => navigator.clipboard.writeText('untouched'));
    const search = await openDialog(page);
    await typeQuery(page, search, 'transaction day');
    await expect(search.field).toHaveValue('transaction day');
    await page.keyboard.press('Tab');
    await page.keyboard.press('y');
    await page.keyboard.press('Tab');
    await page.keyboard.press('y');
    expect(await clipboard(page)).toBe('untouched');

    await search.field.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('y');
    await expect(search.results.first().getByRole('status')).toContainText('Copied');
    const number = await search.results.first().getAttribute('data-number');
    expect(await clipboard(page)).toBe(`RP-${number ?? ''}`);
  });
});

test('b asks for an issue to be laid into the tray', async ({ page }) => {
  const search = await openSearchPage(page, '?q=transaction&kind=issue');
  await expect(search.links.first()).toBeVisible();
  await watchTray(page);
  await search.field.press('b');
  await search.field.press('Backspace');
  await search.field.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  const number = Number(await search.results.nth(1).getAttribute('data-number'));
  expect(await page.evaluate(() => window.trayed)).toEqual([{ number }]);
});

test('where copying is forbidden the text is shown, selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  const search = await openSearchPage(page, '?q=transaction&kind=issue');
  await expect(search.links.first()).toBeVisible();
  await search.field.press('ArrowDown');
  await page.keyboard.press('y');
  const text = search.results.first().getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^RP-\d+$/);
});

test('single letters rest where they are switched off, the arrows do not', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('playbooks-shortcuts', 'off');
  });
  const search = await openSearchPage(page, '?q=transaction&kind=issue');
  await expect(search.links.first()).toBeVisible();
  await watchTray(page);
  await search.field.press('ArrowDown');
  await expect(search.links.first()).toBeFocused();
  for (const key of ['b', 'y', '/']) await page.keyboard.press(key);
  await expect(search.links.first()).toBeFocused();
  await expect(search.results.first().getByRole('status')).toHaveCount(0);
  expect(await page.evaluate(() => window.trayed)).toEqual([]);
  await expect(page.getByText('copy the link')).toHaveCount(0);
});
