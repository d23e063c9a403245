import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PAGE_KINDS } from '../../src/testing/page-kinds.ts';
import { expect, test, visit } from './quiet-page.ts';
import { builtPages, isWaypoint, onePageOfEachKind, pageOfKind } from './sites.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'] as const;

async function expectNoFaults(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(RULES)
    .setLegacyMode()
    .analyze();
  expect(passes.length).toBeGreaterThan(5);
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    places: nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  }));
  expect(found).toEqual([]);
}

test('the tests find the pages of the site', () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThanOrEqual(40);
  const kinds = new Set(pages.map(({ kind }) => kind));
  expect(PAGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

for (const built of onePageOfEachKind()) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      test(`axe: ${built.kind}, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        // The page itself is looked at, so it must not lead on.
        if (isWaypoint(built)) await page.route('**/go.js', (route) => route.fulfill({ body: '' }));
        await visit(page, built.address);
        await expectNoFaults(page);
      });
    }
  }
}

for (const colorScheme of SCHEMES) {
  test(`axe: the open search, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, '');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('textbox').fill('transaction');
    await expect(dialog.getByRole('link').first()).toBeVisible();
    await expectNoFaults(page);
  });

  test(`axe: the open menu of a narrow screen, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme });
    await visit(page, pageOfKind('issue').address);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible();
    await expectNoFaults(page);
  });

  test(`axe: the unified view, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, pageOfKind('issue').address);
    await page.getByRole('radio', { name: 'Unified' }).check();
    await expectNoFaults(page);
  });
}
