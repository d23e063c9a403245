/** The texts of an issue's page, by keyboard alone. */
import { clipboard, forbidClipboard, kitOf, plainIssue } from './kit-pages.ts';
import { expect, test, visit } from './quiet-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a sample is copied byte for byte, and it is said', async ({ page }) => {
  const { slug, before } = plainIssue();
  await visit(page, `issues/${slug}/`);
  const button = page.getByRole('button', { name: /^Copy: Before, / }).first();
  await button.press('Enter');
  await expect(button).toHaveText('Copied');
  await expect(page.getByRole('status').filter({ hasText: 'Copied: Before, ' })).toBeAttached();
  expect(await clipboard(page)).toBe(before);
  await expect(button).toHaveText('Copy');
});

test('the number, a link and a comment are copied for a pull request', async ({ page }) => {
  const { number, slug } = plainIssue();
  const name = `RP-${String(number)}`;
  await visit(page, `issues/${slug}/`);
  const kit = kitOf(page);
  for (const label of [name, 'Link', 'Comment']) {
    await kit.getByRole('button', { name: label, exact: true }).press('Enter');
    await expect(kit.getByRole('status')).toHaveText(`Copied: ${label}`);
    expect(await clipboard(page)).toContain(name);
  }
  const severity = await page.locator('.facts .sev').first().innerText();
  expect(await clipboard(page)).toMatch(
    new RegExp(`^\\*\\*${name}: .+\\*\\* \\(${severity.trim()}\\)\n\n.+\n\n\\*\\*Fix:\\*\\* .+\n$`),
  );
  await expect(kit).toContainText('does not know its public address');
});

test('y copies the permalink, and not while somebody types', async ({ page }) => {
  const { number, slug } = plainIssue();
  await visit(page, `issues/${slug}/`);
  await page.keyboard.press('y');
  await expect(kitOf(page).getByRole('status')).toHaveText('Copied: Permalink');
  expect(await clipboard(page)).toBe(`RP-${String(number)}`);

  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
  await page.keyboard.press('/');
  const field = page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
  await field.press('y');
  await expect(field).toHaveValue('y');
  expect(await clipboard(page)).toBe('untouched');
});

test('where the clipboard is forbidden, the text is shown to copy', async ({ page }) => {
  await forbidClipboard(page);
  await visit(page, `issues/${plainIssue().slug}/`);
  const button = kitOf(page).getByRole('button', { name: 'Comment' });
  await button.press('Enter');
  const field = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/does not let the site copy/);
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toBe(await field.inputValue());
  expect(await field.inputValue()).toContain('**Fix:**');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(field).toHaveCount(0);
});
