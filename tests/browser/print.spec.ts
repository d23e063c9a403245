import { expect, test, visit } from './quiet-page.ts';
import { pageOfKind } from './sites.ts';

for (const view of ['Split', 'Unified']) {
  test(`paper shows both samples and no furniture, after ${view}`, async ({ page }) => {
    await visit(page, pageOfKind('issue').address);
    await page.getByRole('radio', { name: view }).check();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('region', { name: /^Before, / }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: /^After, / }).first()).toBeVisible();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('radio').filter({ visible: true })).toHaveCount(0);
  });
}

test('paper is light, whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await visit(page, pageOfKind('issue').address);
  const background = await page
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(background);
});
