/** A selection inside a sample, copied as a suggestion. */
import type { Page } from '@playwright/test';
import { clipboard, forbidClipboard, plainIssue } from './kit-pages.ts';
import { expect, test, visit } from './quiet-page.ts';
import { builtPages, textOf } from './sites.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const { slug, before, after } = plainIssue();
const PAGE = `issues/${slug}/`;
const [BEFORE, AFTER] = [before, after].map((code) => code.replace(/\n$/, '').split('\n'));
/** The first line of a sample that ends behind text and has another one with text behind it, from 1. */
const FULL = (AFTER ?? []).findIndex((line, at) => line !== '' && AFTER?.[at + 1] !== '') + 1;

const asBlock = (lines: readonly string[] = []): string =>
  `\`\`\`suggestion\n${lines.join('\n')}\n\`\`\`\n`;

/** Where a selection begins or ends: a sheet by its name, a line that is there from 1, a place in its text from 0. */
type Spot = readonly [sheet: string, line: number, place: number];

async function select(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.evaluate(
    ([start, end]) => {
      const place = ([sheet, line, offset]: readonly [string, number, number]): [Node, number] => {
        const lines = document.querySelector(`[aria-label^="${sheet}"]`);
        const text = [...(lines?.querySelectorAll('.l:not(.gap) .t') ?? [])][line - 1];
        if (!text) throw new Error(`${sheet} has no line ${String(line)}.`);
        const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let left = offset;
        while (nodes.nextNode()) {
          if (nodes.currentNode.parentElement?.matches('.vh, .call')) continue;
          const length = nodes.currentNode.textContent?.length ?? 0;
          if (left <= length) return [nodes.currentNode, left];
          left -= length;
        }
        throw new Error(`Line ${String(line)} of ${sheet} is too short.`);
      };
      getSelection()?.setBaseAndExtent(...place(start), ...place(end));
    },
    [from, to] as const,
  );
}

const offered = (page: Page) => page.getByRole('button', { name: /^Copy as suggestion/ });

async function copied(page: Page): Promise<string> {
  await expect(offered(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offered(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  await page.keyboard.press('Enter');
  await expect(offered(page)).toHaveText('Copied');
  // Tab goes on from there.
  await page.keyboard.press('Tab');
  await expect(offered(page)).not.toBeFocused();
  return clipboard(page);
}

test('parts of lines are copied as the whole lines', async ({ page }) => {
  await visit(page, PAGE);
  await expect(offered(page)).toHaveCount(0);
  await select(page, ['After,', FULL, 1], ['After,', FULL + 1, 1]);
  expect(await copied(page)).toBe(asBlock(AFTER?.slice(FULL - 1, FULL + 1)));
});

test('neither numbers nor marks nor callouts are in it', async ({ page }) => {
  const called = builtPages().find(
    ({ kind, file }) => kind === 'issue' && textOf('local', file).includes('class="call"'),
  );
  await visit(page, called?.address ?? '');
  const sheet = page.locator('figure.sheet', { has: page.locator('.call') }).first();
  await sheet.locator('.lines').evaluate((lines) => getSelection()?.selectAllChildren(lines));
  const text = await copied(page);
  await sheet.getByRole('button', { name: /^Copy: / }).press('Enter');
  await expect(sheet.getByRole('button', { name: /^Copy: / })).toHaveText('Copied');
  expect(text).toBe(asBlock((await clipboard(page)).replace(/\n$/, '').split('\n')));
  expect(text).not.toContain(await sheet.locator('.call').first().innerText());
});

test('a line of which nothing but its end is selected does not count', async ({ page }) => {
  await visit(page, PAGE);
  const end = AFTER?.[FULL - 1]?.length ?? 0;
  await select(page, ['After,', FULL, end], ['After,', FULL + 2, 0]);
  expect(await copied(page)).toBe(asBlock(AFTER?.slice(FULL, FULL + 1)));
});

test('in the unified view lines taken away are left out', async ({ page }) => {
  await visit(page, PAGE);
  await page.getByRole('radio', { name: 'Unified' }).check();
  const lines = page.locator('.unified .l');
  await expect(lines.first()).toBeVisible();
  const count = await lines.count();
  expect(count).toBeGreaterThan(AFTER?.length ?? 0);
  const last = (await lines.last().locator('.t').textContent())?.length ?? 0;
  await select(page, ['Before to after,', 1, 0], ['Before to after,', count, last]);
  expect(await copied(page)).toBe(asBlock(AFTER));
});

test('in the stacked view too, at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await visit(page, PAGE);
  await select(page, ['Before,', 1, 0], ['Before,', 1, 1]);
  expect(await copied(page)).toBe(asBlock(BEFORE?.slice(0, 1)));
});

test('a selection over two sheets or outside of them offers nothing', async ({ page }) => {
  await visit(page, PAGE);
  await select(page, ['Before,', 1, 0], ['Before,', 2, 0]);
  await expect(offered(page)).toBeVisible();
  await select(page, ['Before,', 1, 0], ['After,', 2, 3]);
  await expect(offered(page)).toHaveCount(0);
  await page.locator('h1').evaluate((heading) => getSelection()?.selectAllChildren(heading));
  await expect(offered(page)).toHaveCount(0);
});

test('the fence is longer than the backticks inside', async ({ page }) => {
  await visit(page, PAGE);
  await page
    .locator('.half .t')
    .first()
    .evaluate((line) => {
      line.textContent = 'x = """````"""\n';
    });
  await select(page, ['Before,', 1, 0], ['Before,', 1, 4]);
  expect(await copied(page)).toBe('`````suggestion\nx = """````"""\n`````\n');
});

test('where the clipboard is forbidden, the suggestion is shown to copy', async ({ page }) => {
  await forbidClipboard(page);
  await visit(page, PAGE);
  await select(page, ['After,', 1, 0], ['After,', 1, 1]);
  await expect(offered(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(asBlock(AFTER?.slice(0, 1)));
  await page.keyboard.press('Escape');
  await expect(offered(page)).toBeFocused();
});
