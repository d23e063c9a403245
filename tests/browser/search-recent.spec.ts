import type { Page } from '@playwright/test';
import { expect, test, visit } from './quiet-page.ts';
import { openDialog, openSearchPage, typeQuery } from './searching.ts';

const KEY = 'playbooks-searches';

const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), KEY);

test('a search is kept when a result was opened or Enter pressed, and asked again', async ({
  page,
}) => {
  await visit(page, '');
  const search = await openDialog(page);
  await typeQuery(page, search, 'transaction');
  expect(await stored(page)).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/issues/**');

  await openDialog(page);
  await typeQuery(page, search, 'kubernetes ingress annotations');
  await page.keyboard.press('Enter');
  await expect(search.empty).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  const recent = search.region.getByRole('list', { name: 'Recent searches' }).getByRole('listitem');
  await expect(recent).toHaveCount(2);
  await expect(recent.first()).toContainText('kubernetes ingress annotations');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText('transaction');
  await page.keyboard.press('Enter');
  await expect(search.field).toHaveValue('transaction');
  await expect(search.field).toBeFocused();
  await expect(search.links.first()).toBeVisible();
  await expect(recent.first()).toBeHidden();
});

test('recent searches are removed one by one, and all at once', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, JSON.stringify(['first', 'second', 'third']));
  }, KEY);
  const search = await openSearchPage(page);
  const recent = search.region.getByRole('list', { name: 'Recent searches' }).getByRole('listitem');
  await expect(recent).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove “second”' }).press('Enter');
  await expect(recent).toHaveCount(2);
  await expect(page.locator(':focus')).toHaveText('third');
  expect(await stored(page)).toBe('["first","third"]');
  await page.getByRole('button', { name: 'Clear them all' }).press('Enter');
  await expect(recent).toHaveCount(0);
  await expect(search.field).toBeFocused();
  expect(await stored(page)).toBe('[]');
});

test('eight searches are kept, the latest first', async ({ page }) => {
  const search = await openSearchPage(page);
  for (let number = 1; number <= 9; number++) {
    await typeQuery(page, search, `qqq${String(number)} zzz`);
    await page.keyboard.press('Enter');
  }
  await expect(async () => {
    const kept = JSON.parse((await stored(page)) ?? '[]') as string[];
    expect(kept).toHaveLength(8);
    expect(kept[0]).toBe('qqq9 zzz');
    expect(kept.at(-1)).toBe('qqq2 zzz');
  }).toPass();
});

for (const [what, damage] of [
  ['damaged', 'not JSON ['],
  ['somebody else’s', '{"searches":{"a":1}}'],
  ['of other types', '[1,null,{"q":"x"},["y"],""]'],
] as const) {
  test(`stored searches that are ${what} count as none`, async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [KEY, damage] as const,
    );
    const search = await openSearchPage(page);
    await expect(search.note).toBeVisible();
    await expect(search.region.getByRole('list', { name: 'Recent searches' })).toBeHidden();
    await typeQuery(page, search, 'transaction');
    await expect(search.links.first()).toBeVisible();
  });
}

test('where storage is forbidden nothing else changes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      },
    });
  });
  const search = await openSearchPage(page);
  await typeQuery(page, search, 'transaction');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/issues/**');
});
