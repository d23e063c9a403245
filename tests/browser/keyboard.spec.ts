import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, visit } from './quiet-page.ts';
import { builtPages, pageOfKind, permalinks } from './sites.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** An issue of which each sample is one file. */
function plainIssue(): { number: number; slug: string; before: string } {
  for (const { number, slug } of permalinks()) {
    const file = join(process.cwd(), 'content', 'issues', slug, 'before.py');
    try {
      return { number, slug, before: readFileSync(file, 'utf8') };
    } catch {
      // Its samples are folders, or of another language.
    }
  }
  throw new Error('No issue has a before.py.');
}

/** Presses Tab until the element has the focus; a page that never gives it fails here. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'radio') {
  const wanted = page.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
  }
  throw new Error(`Tab never reached the ${role} ${String(name)}.`);
}

test('the first key leads past the header', async ({ page }) => {
  await visit(page, pageOfKind('issue').address);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveText(/^Skip to/);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('header.top :focus').count()).toBe(0);
});

test('the sections of the header are reached', async ({ page }) => {
  await visit(page, '');
  for (const name of ['Issues', 'Playbooks', 'Topics', 'Reviews', 'Link in PRs']) {
    await tabTo(page, name, 'link');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/link-in-prs/');
});

test('the view of samples is chosen by arrow keys and remembered', async ({ page }) => {
  const [first, second] = builtPages().filter(({ kind }) => kind === 'issue');
  await visit(page, first?.address ?? '');
  await tabTo(page, 'Split', 'radio');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Stacked' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Unified' })).toBeChecked();
  await expect(page.getByRole('region', { name: /^Before to after, / }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^Before, / }).first()).toBeHidden();
  await visit(page, second?.address ?? '');
  await expect(page.getByRole('radio', { name: 'Unified' })).toBeChecked();
  await expect(page.getByRole('region', { name: /^Before to after, / }).first()).toBeVisible();
});

test('a sample is copied byte for byte', async ({ page }) => {
  const { slug, before } = plainIssue();
  await visit(page, `issues/${slug}/`);
  const button = page.getByRole('button', { name: /^Copy: Before, / }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
  expect(await clipboard(page)).toBe(before);
});

test('the number, a link and a comment are copied for a pull request', async ({ page }) => {
  const { number, slug } = plainIssue();
  const name = `RP-${String(number)}`;
  await visit(page, `issues/${slug}/`);
  const kit = page.getByRole('group', { name: 'Copy for a PR' });
  for (const label of [name, 'Link', 'Comment']) {
    await kit.getByRole('button', { name: label, exact: true }).press('Enter');
    await expect(kit.getByRole('status')).toContainText(label);
    expect(await clipboard(page)).toContain(name);
  }
  expect(await clipboard(page)).toContain('\n> ');
});

test('y copies the permalink, and not while somebody types', async ({ page }) => {
  const { number, slug } = plainIssue();
  await visit(page, `issues/${slug}/`);
  await page.keyboard.press('y');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await clipboard(page)).toBe(`RP-${String(number)}`);

  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
  await page.keyboard.press('/');
  const field = page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
  await field.press('y');
  await expect(field).toHaveValue('y');
  expect(await clipboard(page)).toBe('untouched');
});

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the search, which finds an issue; Escape closes it`, async ({ page }) => {
    await visit(page, 'topics/');
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    const { slug } = plainIssue();
    await page.keyboard.type(slug.replaceAll('-', ' '));
    await expect(dialog.locator(`a[href="/issues/${slug}/"]`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
}

test('single keys can be switched off', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('playbooks-shortcuts', 'off');
  });
  await visit(page, pageOfKind('issue').address);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('the scheme is chosen and remembered', async ({ page }) => {
  await visit(page, '');
  const background = (): Promise<string> =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  await page.getByRole('combobox', { name: 'Theme' }).first().selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await visit(page, 'topics/');
  expect(await background()).toBe(dark);
});
