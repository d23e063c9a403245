import type { Page } from '@playwright/test';
import { expect, test, visit } from './quiet-page.ts';
import {
  expectSettled,
  openDialog,
  openSearchPage,
  typeQuery,
  type Searching,
} from './searching.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const TRACEBACK = `Traceback (most recent call last):
  File "/srv/app/bot/main.py", line 14, in <module>
    asyncio.run(main())
  File "/usr/lib/python3.11/asyncio/runners.py", line 186, in run
    raise RuntimeError(
RuntimeError: asyncio.run() cannot be called from a running event loop`;

async function paste(page: Page, { field }: Searching, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

test('a pasted traceback keeps its lines apart, and what was left out is said', async ({
  page,
}) => {
  await visit(page, '');
  const search = await openDialog(page);
  await paste(page, search, TRACEBACK);
  const inOneLine = TRACEBACK.replaceAll('\n', '↵');
  await expect(search.field).toHaveValue(inOneLine);
  await expectSettled(search, inOneLine);
  await expect(search.links.first()).toHaveAttribute('href', /asyncio-run/);
  await expect(search.note).toContainText('left out');
  await expect(search.note.locator('code').first()).toBeVisible();
});

test('a pasted text goes where the cursor stands', async ({ page }) => {
  const search = await openSearchPage(page);
  await page.evaluate(() => navigator.clipboard.writeText('two\r\nthree\n'));
  await search.field.focus();
  await page.keyboard.type('one  four');
  for (let left = 0; left < 5; left++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(search.field).toHaveValue('one two↵three four');
});

test('lines in a shared address are kept apart as well', async ({ page }) => {
  const search = await openSearchPage(page, `?q=${encodeURIComponent('running event\nloop')}`);
  await expect(search.field).toHaveValue('running event↵loop');
  await expectSettled(search, 'running event↵loop');
});

test('a word that nobody wrote is mended, and that is said', async ({ page }) => {
  const search = await openSearchPage(page);
  await typeQuery(page, search, 'selct_related');
  await expect(search.note).toContainText('Nobody wrote');
  await expect(search.note).toContainText('searched');
  await expect(search.links.first()).toBeVisible();
});

for (const [what, query] of [
  ['ten thousand characters', 'get_or_create '.repeat(715).slice(0, 10_000)],
  ['ten thousand characters of one word', 'x'.repeat(10_000)],
  ['symbols only', '!"§$%&/()=?`´*+~#\'<>|^°{[]}\\'],
  ['another script', 'асинхронный 非同期 טרנזקציה 🙂'],
  ['markup', '<img src=x onerror="window.executed=1"><script>window.executed=1</script>'],
  ['patterns', '.*(a+)+$ \\u0000 %00 %E0%A4%A ${7*7} {{7*7}}'],
] as const) {
  test(`${what} find what they find, and execute nothing`, async ({ page }) => {
    const search = await openSearchPage(page);
    await paste(page, search, query);
    await expect(search.field).toHaveValue(query);
    await expectSettled(search, query);
    await expect(search.empty.or(search.links.first())).toBeVisible();
    expect(await page.evaluate(() => 'executed' in window)).toBe(false);
    expect(await search.region.locator('img, script').count()).toBe(0);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);

    await page.reload();
    await expect(search.field).toHaveValue(query);
    await expectSettled(search, query);
    expect(await page.evaluate(() => 'executed' in window)).toBe(false);
  });
}
