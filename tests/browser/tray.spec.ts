/** The tray, by keyboard alone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  clipboard,
  expectInTray,
  forbidClipboard,
  kitOf,
  namesIn,
  openTray,
  threeIssues,
  trayButton,
} from './kit-pages.ts';
import { expect, test, visit } from './quiet-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const [A, B, C] = threeIssues();
const KEY = 'playbooks-tray';

/** Three issues in the tray, in this order, as a browser has kept them that only knows the numbers. */
async function fill(page: Page): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify([A.number, B.number, C.number])] as const,
  );
}

test('issues are added by key and by button, and stay when the page is left', async ({ page }) => {
  await visit(page, A.address);
  await expectInTray(page, 0);
  const toggle = kitOf(page).getByRole('button', { name: /tray/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('b');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle).toContainText('In the tray');
  await expect(
    page.getByRole('status').filter({ hasText: `${A.name} is in the tray` }),
  ).toBeAttached();
  await expectInTray(page, 1);

  await visit(page, B.address);
  await expectInTray(page, 1);
  await toggle.press('Enter');
  await expectInTray(page, 2);

  await visit(page, 'topics/');
  await expect(trayButton(page)).toHaveAccessibleName('Tray, 2 issues');
  const tray = await openTray(page);
  expect(await namesIn(tray)).toEqual([A.name, B.name]);
  await expect(tray.getByRole('listitem').first().getByRole('link')).toHaveAttribute(
    'href',
    `/rp/${String(A.number)}/`,
  );

  await visit(page, A.address);
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('b');
  await expectInTray(page, 1);
  await expect(toggle).toContainText('Add to tray');
});

test('what it shows is copied as one comment, with words, in the order given', async ({ page }) => {
  for (const { address } of [A, B]) {
    await visit(page, address);
    await page.keyboard.press('b');
  }
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const summary = await page.locator('.lead').innerText();
  const severity = (await page.locator('.facts .sev').first().innerText()).trim();
  const tray = await openTray(page);
  await expect(tray.getByRole('button', { name: 'Copy as one review comment' })).toBeFocused();
  await expect(tray.getByRole('link', { name: title })).toBeVisible();
  await expect(tray.getByRole('listitem').nth(1)).toContainText(severity);
  await tray.getByRole('textbox', { name: `Your words on ${B.name}` }).fill('In `urls.py`');
  await tray.getByRole('button', { name: `Move ${B.name} up` }).press('Enter');
  await tray.getByRole('button', { name: 'Copy as one review comment' }).press('Enter');
  await expect(tray.getByRole('status')).toHaveText('Copied: as one review comment');
  const text = await clipboard(page);
  const [first = '', second = ''] = text.split(/^(?=2\. )/m);
  expect(first).toMatch(
    new RegExp(`^1\\.  \\*\\*${B.name}: .+\\*\\* \\(${severity}\\)\n\n    In `),
  );
  expect(first).toMatch(/\n\n {4}\*\*Fix:\*\* .+\n\n$/);
  expect(first.replaceAll(/[`\\]|&\w+;/g, '')).toContain(
    `\n\n    ${summary.replaceAll(/[`\\<>]/g, '')}\n\n`,
  );
  expect(second).toMatch(new RegExp(`^2\\.  \\*\\*${A.name}: `));

  await visit(page, '');
  const again = await openTray(page);
  expect(await namesIn(again)).toEqual([B.name, A.name]);
  await expect(again.getByRole('textbox').first()).toHaveValue('In `urls.py`');
});

test('moving keeps the focus and is said', async ({ page }) => {
  await fill(page);
  await visit(page, '');
  const tray = await openTray(page);
  const said = tray.getByRole('status');
  const down = tray.getByRole('button', { name: `Move ${A.name} down` });
  await down.press('Enter');
  expect(await namesIn(tray)).toEqual([B.name, A.name, C.name]);
  await expect(down).toBeFocused();
  await expect(said).toHaveText(`${A.name} is now 2 of 3`);
  await page.keyboard.press('Enter');
  expect(await namesIn(tray)).toEqual([B.name, C.name, A.name]);
  // At the end it can go no further, and the focus goes to the way back.
  await expect(down).toBeDisabled();
  await expect(tray.getByRole('button', { name: `Move ${A.name} up` })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await namesIn(tray)).toEqual([B.name, A.name, C.name]);
});

test('what is removed or cleared comes back with its words', async ({ page }) => {
  await fill(page);
  await visit(page, '');
  const tray = await openTray(page);
  await tray.getByRole('textbox').nth(1).fill('Here');
  await tray.getByRole('button', { name: `Remove ${B.name}` }).press('Enter');
  expect(await namesIn(tray)).toEqual([A.name, C.name]);
  await expect(tray.getByRole('button', { name: `Remove ${C.name}` })).toBeFocused();
  await expect(tray.getByRole('status')).toHaveText(`${B.name} is out of the tray, 2 left`);
  await tray.getByRole('button', { name: 'Undo' }).press('Enter');
  expect(await namesIn(tray)).toEqual([A.name, B.name, C.name]);
  await expect(tray.getByRole('textbox').nth(1)).toHaveValue('Here');

  await tray.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(tray.getByRole('listitem')).toHaveCount(0);
  await expect(tray.getByText('The tray is empty.')).toBeVisible();
  await expect(tray.getByRole('button', { name: 'Copy as one' })).toBeHidden();
  await expect(tray.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expectInTray(page, 0);
  await page.keyboard.press('Enter');
  expect(await namesIn(tray)).toEqual([A.name, B.name, C.name]);
  await expect(tray.getByRole('textbox').nth(1)).toHaveValue('Here');
  await expect(tray.getByRole('button', { name: 'Undo' })).toBeHidden();

  await page.keyboard.press('Escape');
  await expect(tray).toBeHidden();
  await expect(trayButton(page)).toBeFocused();
});

test('taken out by its key and put back, an issue has its words again', async ({ page }) => {
  await visit(page, A.address);
  await page.keyboard.press('b');
  let tray = await openTray(page);
  await tray.getByRole('textbox').fill('Here');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expectInTray(page, 0);
  await page.keyboard.press('b');
  tray = await openTray(page);
  await expect(tray.getByRole('textbox')).toHaveValue('Here');
});

test('any part of a page puts an issue in by its number', async ({ page }) => {
  await visit(page, 'issues/');
  const toggle = (number: unknown): Promise<void> =>
    page.evaluate((detail) => {
      const event = new CustomEvent('tray-toggle', { bubbles: true, detail: { number: detail } });
      document.querySelector('main')?.dispatchEvent(event);
    }, number);
  for (const wrong of ['4', 0, -1, 1.5, null]) await toggle(wrong);
  await expectInTray(page, 0);
  await toggle(C.number);
  await expectInTray(page, 1);
  const tray = await openTray(page);
  await expect(tray.getByRole('link')).not.toHaveText(C.name);
  await tray.getByRole('button', { name: 'Copy as one review comment' }).press('Enter');
  expect(await clipboard(page)).toMatch(
    new RegExp(`^\\*\\*${C.name}: .+\\*\\* \\(\\w+\\)\n\n.+\n`),
  );
  await page.keyboard.press('Escape');
  await toggle(C.number);
  await expectInTray(page, 0);
});

test.describe('a number that was never given', () => {
  test.use({ expectedErrors: /404/ });

  test('goes out of the tray again', async ({ page }) => {
    await visit(page, '');
    await page.evaluate(() => {
      document.dispatchEvent(new CustomEvent('tray-toggle', { detail: { number: 999_999 } }));
    });
    await expectInTray(page, 0);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('"entries":[]');
  });
});

test('b does nothing in a field, behind a dialog, or where single keys are off', async ({
  page,
}) => {
  await visit(page, A.address);
  await page.keyboard.press('/');
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expectInTray(page, 0);
  const tray = await openTray(page);
  await page.keyboard.press('b');
  await page.keyboard.press('y');
  await expect(tray.getByText('The tray is empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    localStorage.setItem('playbooks-shortcuts', 'off');
  });
  await page.keyboard.press('b');
  await expectInTray(page, 0);
});

test('another tab’s changes are shown, and what is typed meanwhile stays', async ({
  page,
  context,
}) => {
  await fill(page);
  await visit(page, A.address);
  const tray = await openTray(page);
  const field = tray.getByRole('textbox').first();
  await field.pressSequentially('Two wor');
  const other = await context.newPage();
  await other.goto(page.url().replace(A.address, C.address));
  await expect(kitOf(other).getByRole('button', { name: 'In the tray' })).toBeVisible();
  await other.keyboard.press('b');
  await expect(tray.getByRole('listitem')).toHaveCount(2);
  await expect(field).toBeFocused();
  await field.pressSequentially('ds');
  await expectInTray(other, 2);
  await other.evaluate(
    ([key, text]) => {
      localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify([{ number: A.number, word: 'Old' }])] as const,
  );
  await expect(tray.getByRole('listitem')).toHaveCount(1);
  await expect(field).toHaveValue('Two words');
  // Whoever goes on here has come back to this tab: in one behind, no field loses the focus.
  await page.bringToFront();
  await tray.getByRole('button', { name: 'Copy as one review comment' }).focus();
  await page.keyboard.press('Enter');
  await expect(tray.getByRole('status')).toContainText('Copied');
  expect(await clipboard(page)).toContain('Two words');
  await other.close();
});

test('where the clipboard is forbidden, the comment is shown inside the tray', async ({ page }) => {
  await forbidClipboard(page);
  await visit(page, A.address);
  await page.keyboard.press('b');
  const tray = await openTray(page);
  await page.keyboard.press('Enter');
  const field = tray.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(new RegExp(`^\\*\\*${A.name}: `));
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(tray).toBeVisible();
  await expect(tray.getByRole('button', { name: 'Copy as one review comment' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe: the open tray, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await fill(page);
      await visit(page, A.address);
      const tray = await openTray(page);
      await tray.getByRole('button', { name: `Remove ${C.name}` }).press('Enter');
      await expect(tray.getByRole('listitem')).toHaveCount(2);
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .setLegacyMode()
        .analyze();
      expect(passes.length).toBeGreaterThan(5);
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      );
      expect(found).toEqual([]);
      const sideways = await tray.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(sideways).toBe(0);
    });
  }
}
