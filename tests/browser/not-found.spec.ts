import { expect, test } from './quiet-page.ts';
import { permalinks } from './sites.ts';

test.use({ expectedErrors: /status of 404/ });

test('a mistyped address is answered with 404 and the pages near it', async ({ page }) => {
  const { slug } = permalinks()[0] ?? { slug: '' };
  const mistyped = `${slug.slice(0, -3)}${slug.slice(-2)}`;
  const response = await page.goto(`./issues/${mistyped}/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const near = page.getByRole('region', { name: 'Near it' }).getByRole('link').first();
  await expect(near).toHaveAttribute('href', `/issues/${slug}/`);
  await near.click();
  await page.waitForURL(`**/issues/${slug}/`);
});
