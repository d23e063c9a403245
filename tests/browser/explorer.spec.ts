import { fold } from '../../src/browser/explorer-words.ts';
import { ExplorerPage, having, ROWS } from './explorer-page.ts';
import { expect, test } from './quiet-page.ts';

/** A row with a topic and a severity that do not hold for all, to narrow by. */
const [WORST] = ROWS;
const TOPIC = WORST?.topic[0] ?? '';
const SEVERITY = WORST?.severity[0] ?? '';
const IN_CELL = having('topic', TOPIC).filter(({ severity }) => severity.includes(SEVERITY));

test('the tests have something to narrow', () => {
  expect(ROWS.length).toBeGreaterThan(10);
  expect(IN_CELL.length).toBeLessThan(having('severity', SEVERITY).length);
  expect(having('severity', SEVERITY).length).toBeLessThan(ROWS.length);
});

test('heads of the matrix are ticked: values of one widen, the two narrow', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  await explorer.expectRows(ROWS);
  await explorer.box('severity', SEVERITY).press('Space');
  await explorer.expectRows(having('severity', SEVERITY));
  await explorer.box('severity', 'medium').press('Space');
  await explorer.expectRows(having('severity', SEVERITY, 'medium'));
  await explorer.box('severity', 'medium').press('Space');
  await explorer.box('topic', TOPIC).press('Space');
  await explorer.expectRows(IN_CELL);
  expect(explorer.search).toBe(`?severity=${SEVERITY}&topic=${TOPIC}`);
  await expect(explorer.status).toHaveText(
    new RegExp(`^${String(IN_CELL.length)} of ${String(ROWS.length)} issues`),
  );
});

test('a number of the matrix takes its topic and its severity', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  const link = explorer.cell(TOPIC, SEVERITY).getByRole('link');
  await expect(link).toHaveAccessibleName(
    `${String(IN_CELL.length)} ${SEVERITY} in ${TOPIC.replaceAll('-', ' ')}`,
  );
  await link.press('Enter');
  await explorer.expectRows(IN_CELL);
  await expect(explorer.box('topic', TOPIC)).toBeChecked();
  await expect(explorer.box('severity', SEVERITY)).toBeChecked();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(link).toBeFocused();

  await page.goBack();
  await explorer.expectRows(ROWS);
  await expect(explorer.box('topic', TOPIC)).not.toBeChecked();
  await page.goForward();
  await explorer.expectRows(IN_CELL);
});

test('each value says how many it would show, and the matrix follows', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  const failing = having('advice', 'fails');
  expect(failing.length).toBeGreaterThan(1);
  await explorer.box('advice', 'fails').press('Space');
  await explorer.expectRows(failing);
  const numberOf = (facet: string, value: string): Promise<string> =>
    explorer.box(facet, value).locator('xpath=..').locator('.num').innerText();
  expect(await numberOf('advice', 'fails')).toBe(String(failing.length));
  // What is ticked in its own facet takes nothing away from a value.
  expect(await numberOf('advice', 'holds')).toBe(String(having('advice', 'holds').length));
  for (const stack of new Set(ROWS.flatMap((row) => row.stack))) {
    const both = failing.filter((row) => row.stack.includes(stack));
    expect(await numberOf('stack', stack)).toBe(String(both.length));
  }
  const [first] = failing;
  const [topic = '', severity = ''] = [first?.topic[0], first?.severity[0]];
  const both = failing.filter(
    (row) => row.topic.includes(topic) && row.severity.includes(severity),
  );
  await expect(explorer.cell(topic, severity)).toHaveText(String(both.length));
});

test('words narrow while they are typed, and leave one step in the history', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  const word = fold(ROWS.at(-1)?.title ?? '').split(' ')[0] ?? '';
  const steps = await page.evaluate(() => history.length);
  await explorer.field.press('x');
  await explorer.field.press('Backspace');
  await page.keyboard.type(word.toUpperCase());
  const found = ROWS.filter(({ title, summary }) => fold(`${title} ${summary}`).includes(word));
  await explorer.expectRows(found);
  expect(explorer.search).toBe(`?q=${word.toUpperCase()}`);
  expect(await page.evaluate(() => history.length)).toBe(steps);

  await page.keyboard.press('Control+a');
  await page.keyboard.type(`rp-${String(WORST?.number)}`);
  await explorer.expectRows(ROWS.slice(0, 1));
});

test('the order is chosen, said and kept in the address', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  await explorer.order.press('N');
  await expect(explorer.status).toHaveText(`${String(ROWS.length)} issues, newest first`);
  const newest = ROWS.toSorted(
    (a, b) =>
      (b.published ?? '').localeCompare(a.published ?? '') || (b.number ?? 0) - (a.number ?? 0),
  );
  await explorer.expectRows(newest);
  expect(explorer.search).toBe('?sort=newest');
});

test('“b” on a row offers its issue to the tray; other keys, and keys elsewhere, do not', async ({
  page,
}) => {
  const explorer = await ExplorerPage.ready(page);
  await page.evaluate(() => {
    document.addEventListener('tray-toggle', (event) => {
      document.title += ` tray:${JSON.stringify('detail' in event ? event.detail : null)}`;
    });
  });
  const before = await page.title();
  await explorer.field.press('b');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await explorer.rows.first().getByRole('link').press('y');
  await page.keyboard.press('b');
  expect(await page.title()).toBe(`${before} tray:{"number":${String(WORST?.number)}}`);

  await page.evaluate(() => {
    localStorage.setItem('playbooks-shortcuts', 'off');
  });
  await page.keyboard.press('b');
  expect((await page.title()).match(/tray:/g)).toHaveLength(1);
});

test('the facets are reached and ticked by Tab and Space alone', async ({ page }) => {
  const explorer = await ExplorerPage.ready(page);
  const wanted = explorer.box('advice', 'fails');
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((box) => box === document.activeElement)) break;
  }
  await page.keyboard.press('Space');
  await explorer.expectRows(having('advice', 'fails'));
});
