import { expect, test, visit } from './quiet-page.ts';
import { pageOfKind } from './sites.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('steps are ticked, kept, continued from the home page, and cleared', async ({ page }) => {
  const { address } = pageOfKind('playbook');
  await visit(page, address);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const steps = page.getByRole('checkbox', { name: 'Done' });
  const count = await steps.count();
  expect(count).toBeGreaterThan(2);
  await steps.nth(0).press('Space');
  await steps.nth(1).press('Space');
  await expect(page.getByText(`2 of ${String(count)} done`)).toBeVisible();

  await visit(page, address);
  await expect(steps.nth(0)).toBeChecked();
  await expect(steps.nth(1)).toBeChecked();
  await expect(steps.nth(2)).not.toBeChecked();

  await visit(page, '');
  const onward = page.getByRole('link', { name: `Continue: ${title}` });
  await expect(onward).toBeVisible();
  await onward.press('Enter');
  await page.waitForURL(`**/${address}#*`);

  const clear = page.getByRole('button', { name: 'Clear progress' });
  await clear.press('Enter');
  await expect(page.getByText(`0 of ${String(count)} done`)).toBeVisible();
  await expect(steps.nth(0)).not.toBeChecked();
  await visit(page, '');
  await expect(onward).toHaveCount(0);
});

test('progress of steps that are gone is kept, and does not disturb', async ({ page }) => {
  const { address } = pageOfKind('playbook');
  await visit(page, address);
  await page.getByRole('checkbox', { name: 'Done' }).first().check();
  const [key, stored] = await page.evaluate(() => {
    const name = Object.keys(localStorage).find((one) => one.includes('progress')) ?? '';
    return [name, localStorage.getItem(name) ?? ''];
  });
  expect(stored).not.toBe('');
  await page.evaluate((name) => {
    localStorage.setItem(name, 'damaged');
  }, key);
  await visit(page, address);
  await expect(page.getByRole('checkbox', { name: 'Done' }).first()).not.toBeChecked();
});

test('a playbook is copied as a Markdown checklist', async ({ page }) => {
  await visit(page, pageOfKind('playbook').address);
  const count = await page.getByRole('checkbox', { name: 'Done' }).count();
  const button = page.getByRole('button', { name: 'Copy as a checklist' });
  await button.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.match(/^- \[ \] /gm)).toHaveLength(count);
});
