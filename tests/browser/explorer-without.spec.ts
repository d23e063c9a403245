import AxeBuilder from '@axe-core/playwright';
import { ExplorerPage, having, ROWS } from './explorer-page.ts';
import { expect, test, visit } from './quiet-page.ts';

const [WORST] = ROWS;
const TOPIC = WORST?.topic[0] ?? '';
const SEVERITY = WORST?.severity[0] ?? '';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe: narrowed, and with nothing left, ${colorScheme}, ${String(width)} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const explorer = await ExplorerPage.ready(page, `?colour=${'red'.repeat(50)}`);
      if (width === 320) await page.locator('summary', { hasText: 'Filters' }).press('Enter');
      await explorer.cell(TOPIC, SEVERITY).getByRole('link').press('Enter');
      await explorer.box('stack', ROWS[0]?.stack[0] ?? '').press('Space');
      const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const faults = async (): Promise<string[]> => {
        // What the header covers would count as too small to be hit.
        await page.evaluate(() => {
          scrollTo({ top: 0, behavior: 'instant' });
        });
        const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode();
        const { violations } = await axe.analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      };
      expect(await faults()).toEqual([]);
      await explorer.field.pressSequentially('qqqq');
      await expect(explorer.status).toContainText('None of');
      expect(await faults()).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every issue is listed, and nothing is offered that needs scripts', async ({ page }) => {
    await page.goto(`./issues/?topic=${TOPIC}`);
    await expect(page.locator('.issues tbody tr')).toHaveCount(ROWS.length);
    for (const role of ['checkbox', 'searchbox', 'combobox', 'button'] as const) {
      await expect(page.getByRole('main').getByRole(role)).toHaveCount(0);
    }
    await expect(page.getByRole('main').locator('a[href*="?"]')).toHaveCount(0);
    // By tags, because Playwright’s roles leave out what stands in <noscript>.
    const link = page.locator(`th a[href="/topics/${TOPIC}/"]`);
    const row = page.locator('.matrix tbody tr', { has: link });
    await expect(row.locator(link)).toBeVisible();
    await expect(row.locator('td').last()).toHaveText(String(having('topic', TOPIC).length));
  });
});

test.describe('without the data', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test('the table stays, the page says so, and it can be tried again', async ({ page }) => {
    await page.route('**/issues/rows.json', (route) => route.abort());
    await visit(page, `issues/?topic=${TOPIC}`);
    const status = page.getByRole('status').filter({ hasText: 'could not be fetched' });
    await expect(status).toBeVisible();
    await expect(page.locator('.issues tbody tr')).toHaveCount(ROWS.length);
    await expect(page.getByRole('searchbox')).toBeDisabled();
    await expect(page.getByRole('checkbox', { name: SEVERITY })).toBeDisabled();

    await page.unroute('**/issues/rows.json');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(page.locator('.issues tbody tr')).toHaveCount(having('topic', TOPIC).length);
    await expect(page.getByRole('searchbox')).toBeEnabled();
    await expect(page.getByText('could not be fetched')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'issues' })).toBeFocused();
  });

  test('what is ticked before the data has come is done when it comes', async ({ page }) => {
    const come = Promise.withResolvers<undefined>();
    await page.route('**/issues/rows.json', async (route) => {
      await come.promise;
      await route.continue();
    });
    await visit(page, 'issues/');
    const box = page.getByRole('checkbox', { name: SEVERITY });
    await box.press('Space');
    await expect(page.getByText('The list is being fetched.')).toBeVisible();
    await expect(page.locator('.issues tbody tr')).toHaveCount(ROWS.length);
    come.resolve(undefined);
    const rows = page.locator('.issues tbody tr');
    await expect(rows).toHaveCount(having('severity', SEVERITY).length);
    await expect(page.getByText('The list is being fetched.')).toHaveCount(0);
  });

  for (const body of ['', 'null', '{"version":1}', '{"version":2}', '<!doctype html>']) {
    test(`data that says “${body}” breaks nothing`, async ({ page }) => {
      await page.route('**/issues/rows.json', (route) => route.fulfill({ body }));
      await visit(page, 'issues/');
      await expect(page.getByRole('main').getByRole('status')).toContainText('could not be');
      await expect(page.locator('.issues tbody tr')).toHaveCount(ROWS.length);
    });
  }
});
