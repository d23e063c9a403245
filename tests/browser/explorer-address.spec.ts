import { ExplorerPage, having, ROWS } from './explorer-page.ts';
import { expect, test } from './quiet-page.ts';

const [WORST] = ROWS;
const TOPIC = WORST?.topic[0] ?? '';
const SEVERITY = WORST?.severity[0] ?? '';
const IN_CELL = having('topic', TOPIC).filter(({ severity }) => severity.includes(SEVERITY));

test('an address is restored: words, ticks and order', async ({ page }) => {
  const search = `?q=e&severity=${SEVERITY}&topic=${TOPIC}&sort=topic`;
  const explorer = await ExplorerPage.ready(page, search);
  const expectAll = async (): Promise<void> => {
    await expect(explorer.field).toHaveValue('e');
    await expect(explorer.order).toHaveValue('topic');
    await expect(explorer.box('severity', SEVERITY)).toBeChecked();
    await expect(explorer.box('topic', TOPIC)).toBeChecked();
    await expect(explorer.rows).toHaveCount(IN_CELL.length);
    await expect(explorer.clear).toBeVisible();
  };
  await expectAll();
  await page.reload();
  await expectAll();
  await explorer.rows.first().getByRole('link').press('Enter');
  await page.waitForURL('**/issues/*/');
  await page.goBack();
  await expectAll();
  expect(explorer.search).toBe(search);
});

test('what the address names and nobody knows is ignored, and said', async ({ page }) => {
  const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
  const explorer = await ExplorerPage.ready(
    page,
    `?colour=red&topic=magic&severity=${SEVERITY}&sort=oldest&x=${markup}`,
  );
  await explorer.expectRows(having('severity', SEVERITY));
  for (const named of ['colour=red', 'topic=magic', 'sort=oldest', 'x=<img src=x']) {
    await expect(explorer.status).toContainText(named);
  }
  await explorer.box('severity', SEVERITY).press('Space');
  await expect(explorer.status).not.toContainText('colour');
  expect(explorer.search).toBe('');
});

test('where nothing fits the page says so, and everything is cleared at once', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page, `?topic=${TOPIC}&sort=newest`);
  await explorer.field.press('q');
  await page.keyboard.type('qqqq');
  await expect(explorer.status).toContainText(`None of ${String(ROWS.length)} issues`);
  await expect(page.locator('.issues')).toBeHidden();
  await explorer.clear.press('Enter');
  await expect(explorer.rows).toHaveCount(ROWS.length);
  await expect(explorer.field).toHaveValue('');
  await expect(explorer.status).toBeFocused();
  await expect(explorer.clear).toBeHidden();
  expect(explorer.search).toBe('?sort=newest');
});
