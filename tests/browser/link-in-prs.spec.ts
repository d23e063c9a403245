import type { Page } from '@playwright/test';
import { clipboard } from './kit-pages.ts';
import { expect, test, visit } from './quiet-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The pictures that are shown, loaded: their files without the hash, and the width that they have for theirs. */
async function picturesOf(page: Page): Promise<string[]> {
  const shown = page.locator('.picture img').filter({ visible: true });
  const names: string[] = [];
  for (const picture of await shown.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const [natural, given] = await picture.evaluate((image: HTMLImageElement) => [
      image.naturalWidth,
      Number(image.getAttribute('width')) * 2,
    ]);
    expect(natural).toBe(given);
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(60);
    names.push(/([a-z]+-[a-z]+)\./.exec((await picture.getAttribute('src')) ?? '')?.[1] ?? '');
  }
  return names;
}

const LIGHT = ['kit-light', 'tray-light', 'comment-light'];
const DARK = ['kit-dark', 'tray-dark', 'comment-dark'];

test('pictures follow the system’s scheme, and the chosen one', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(page, 'link-in-prs/');
  expect(await picturesOf(page)).toEqual(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await picturesOf(page)).toEqual(DARK);
  const theme = page.getByRole('combobox', { name: 'Theme' }).first();
  await theme.selectOption('light');
  expect(await picturesOf(page)).toEqual(LIGHT);
  await page.emulateMedia({ colorScheme: 'light' });
  await theme.selectOption('dark');
  expect(await picturesOf(page)).toEqual(DARK);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [colorScheme, names] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const) {
    test(`pictures follow the system: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('./link-in-prs/');
      const shown = page.locator('.picture img').filter({ visible: true });
      await expect(shown).toHaveCount(names.length);
      for (const [index, name] of names.entries()) {
        await expect(shown.nth(index)).toHaveAttribute('src', new RegExp(name));
      }
    });
  }
});

test('commands are copied; where no address is known they say which to replace', async ({
  page,
}) => {
  await visit(page, 'link-in-prs/');
  await expect(page.getByText('put it in the place of')).toBeVisible();
  const button = page.getByRole('button', { name: 'Copy: Autolinks on GitHub' });
  await button.press('Enter');
  await expect(button).toHaveText('Copied');
  expect(await clipboard(page)).toBe(
    "gh api repos/OWNER/REPOSITORY/autolinks -f key_prefix=RP- -F is_alphanumeric=true -f 'url_template=https://playbooks.example/rp/<num>/'",
  );
});

test('the pattern for Bitbucket finds numbers and their sections', async ({ page }) => {
  await visit(page, 'link-in-prs/');
  const button = page.getByRole('button', { name: 'Copy: The key of a link on Bitbucket' });
  await button.press('Enter');
  await expect(button).toHaveText('Copied');
  const pattern = new RegExp(await clipboard(page), 'g');
  const found = (text: string): (string | undefined)[] =>
    [...text.matchAll(pattern)].map(([, number]) => number);
  expect(found('RP-14, RP-3-detect. RP-9-fixes RP-8-before-after/ RP-7x XRP-6')).toEqual([
    '14',
    '3-detect',
    '9',
    '8-before-after',
  ]);
});
