/** The tray, where the browser’s storage is damaged, foreign, full or forbidden. */
import { clipboard, expectInTray, kitOf, namesIn, openTray, threeIssues } from './kit-pages.ts';
import { expect, test, visit } from './quiet-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const [A, B] = threeIssues();
const KEY = 'playbooks-tray';
const whole = (number: number, word = '') => ({
  number,
  word,
  issue: { title: 'T', severity: 'high', summary: 'S', fix: null },
});

const STORED: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['damaged', '{"version":1,"entr', []],
  ['of another kind', '"text"', []],
  ['null', 'null', []],
  ['a list of numbers, as an older version may have had', `[${String(A.number)}]`, [A.name]],
  ['a newer version', JSON.stringify({ version: 9, entries: [whole(A.number)] }), [A.name]],
  [
    'in part damaged',
    JSON.stringify({
      version: 1,
      entries: [{ number: 'x' }, null, -4, whole(B.number, 'w'), { number: A.number, word: 7 }],
    }),
    [B.name, A.name],
  ],
  [
    'twice the same',
    JSON.stringify({ version: 1, entries: [whole(A.number), whole(B.number), whole(A.number)] }),
    [A.name, B.name],
  ],
];

for (const [what, text, names] of STORED) {
  test(`what is stored is ${what}`, async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => {
        if (sessionStorage.getItem('set')) return;
        sessionStorage.setItem('set', 'yes');
        localStorage.setItem(key, value);
        localStorage.setItem('playbooks-view', 'stacked');
      },
      [KEY, text] as const,
    );
    await visit(page, 'topics/');
    await expectInTray(page, names.length);
    const tray = await openTray(page);
    expect(await namesIn(tray)).toEqual(names);
    await page.keyboard.press('Escape');

    const { number, address } = threeIssues()[2];
    await visit(page, address);
    await page.keyboard.press('b');
    await expectInTray(page, names.length + 1);
    await visit(page, address);
    await expectInTray(page, names.length + 1);
    const stored = await page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);
    expect(JSON.parse(stored)).toMatchObject({ version: 1 });
    expect(stored).toContain(`"number":${String(number)}`);
    expect(await page.evaluate(() => localStorage.getItem('playbooks-view'))).toBe('stacked');
  });
}

for (const [what, forbidden] of [
  ['forbidden', ['getItem', 'setItem']],
  ['full', ['setItem']],
] as const) {
  test(`storage is ${what}: the page keeps the tray and says so`, async ({ page }) => {
    await page.addInitScript((names) => {
      for (const name of names) {
        Storage.prototype[name] = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      }
    }, forbidden);
    await visit(page, A.address);
    await page.keyboard.press('b');
    await expectInTray(page, 1);
    await expect(kitOf(page)).toContainText('This browser does not keep the tray');
    const tray = await openTray(page);
    await expect(tray.getByText('This browser does not keep the tray')).toBeVisible();
    await tray.getByRole('textbox').fill('Here');
    await page.keyboard.press('Escape');
    await openTray(page);
    await expect(tray.getByRole('textbox')).toHaveValue('Here');
    await tray.getByRole('button', { name: 'Copy as one review comment' }).press('Enter');
    await expect(tray.getByRole('status')).toContainText('Copied');
    expect(await clipboard(page)).toContain('Here');
    await tray.getByRole('button', { name: 'Clear' }).press('Enter');
    await expectInTray(page, 0);
  });
}
