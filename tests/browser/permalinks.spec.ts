import { expect, test } from './quiet-page.ts';
import { permalinks } from './sites.ts';

for (const { number, slug } of permalinks().slice(0, 3)) {
  test(`RP-${String(number)} leads to its issue and keeps the fragment`, async ({ page }) => {
    await page.goto(`./rp/${String(number)}/`);
    await page.waitForURL(`**/issues/${slug}/`);
    await page.goto(`./rp/${String(number)}/#detect`);
    await page.waitForURL(`**/issues/${slug}/#detect`);
    await expect(page.getByRole('heading', { name: 'Spot it in review' })).toBeInViewport();
  });

  test(`RP-${String(number)}-detect leads to the section`, async ({ page }) => {
    await page.goto(`./rp/${String(number)}-detect/`);
    await page.waitForURL(`**/issues/${slug}/#detect`);
  });
}

test('going back from a permalink does not lead to it again', async ({ page }) => {
  const { number, slug } = permalinks()[0] ?? { number: 0, slug: '' };
  await page.goto('./topics/');
  await page.goto(`./rp/${String(number)}/`);
  await page.waitForURL(`**/issues/${slug}/`);
  await page.goBack();
  await page.waitForURL('**/topics/');
});
