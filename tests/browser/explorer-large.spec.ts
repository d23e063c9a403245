import { packRows } from '../../src/browser/explorer-rows.ts';
import { manyRows } from '../unit/explorer-rows.ts';
import { ExplorerPage, ROWS } from './explorer-page.ts';
import { expect, test } from './quiet-page.ts';

const COUNT = 5000;
const AT_ONCE = 500;

test.describe('with 5,000 issues', () => {
  // The pages of made issues, which the browser fetches ahead when their links have the focus, do not exist.
  test.use({ expectedErrors: /status of 404/ });

  test('of 5,000 issues 500 are in the document, and 500 more are added on demand', async ({
    page,
  }) => {
    const made = manyRows(COUNT - ROWS.length);
    const json = JSON.stringify(packRows([...ROWS, ...made]));
    await page.route('**/issues/rows.json', (route) => route.fulfill({ body: json }));
    const explorer = await ExplorerPage.ready(page);
    const rows = explorer.rows;
    await expect(explorer.status).toHaveText('5,000 issues, worst first');
    await expect(rows).toHaveCount(AT_ONCE);
    const more = page.getByRole('button', { name: 'Show 500 more' });
    await more.press('Enter');
    await expect(rows).toHaveCount(2 * AT_ONCE);
    await expect(rows.nth(AT_ONCE).getByRole('link')).toBeFocused();

    await explorer.field.pressSequentially('tokens');
    const found = made.filter(({ title }) => title.includes('tokens'));
    await expect(explorer.status).toHaveText(/^2,\d{3} of 5,000 issues, worst first$/);
    await expect(rows).toHaveCount(AT_ONCE);
    await explorer.field.fill(found.at(-1)?.title ?? '');
    await expect(rows).toHaveCount(1);
    await expect(more).toBeHidden();
  });
});

test('rows are made once, and kept while they are not shown', async ({ page }) => {
  const json = JSON.stringify(packRows([...ROWS, ...manyRows(COUNT)]));
  await page.route('**/issues/rows.json', (route) => route.fulfill({ body: json }));
  const explorer = await ExplorerPage.ready(page);
  await explorer.rows.evaluateAll((rows) => {
    // Not by an attribute, which a copy would have as well.
    for (const row of rows) Object.assign(row, { marked: true });
  });
  await explorer.field.pressSequentially('nothing has these words');
  await expect(explorer.rows).toHaveCount(0);
  await explorer.clear.press('Enter');
  await expect(explorer.rows).toHaveCount(AT_ONCE);
  const same = await explorer.rows.evaluateAll(
    (rows) => rows.filter((row) => 'marked' in row).length,
  );
  expect(same).toBe(AT_ONCE);
});

for (const site of ['local', 'deployed'] as const) {
  test.describe(site, () => {
    test.use({ site });

    test('a row that the browser makes is the one that stands in the page', async ({ page }) => {
      const rows = page.locator('.issues tbody tr');
      const html = (): Promise<string[]> =>
        rows.evaluateAll((all) => all.map((row) => row.outerHTML.replaceAll(/\s+/g, ' ')));
      await ExplorerPage.ready(page);
      const whole = await html();
      expect(whole.length).toBe(ROWS.length);

      // All static rows but the last are taken out: the browser has to make them.
      await page.route('**/issues/', async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const start = text.lastIndexOf('<tbody');
        const last = text.lastIndexOf('<tr', text.indexOf('</tbody>', start));
        const first = text.indexOf('<tr', start);
        await route.fulfill({ response, body: text.slice(0, first) + text.slice(last) });
      });
      await ExplorerPage.ready(page);
      await expect(rows).toHaveCount(ROWS.length);
      const tidy = (row: string): string => row.replaceAll(/> | </g, (side) => side.trim());
      expect((await html()).map(tidy)).toEqual(whole.map(tidy));
    });
  });
}
