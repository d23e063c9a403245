import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PAGE_KINDS } from '../../src/testing/page-kinds.ts';
import { openAll } from './proof-pages.ts';
import { expect, test, visit } from './quiet-page.ts';
import { expectSettled, openDialog, openSearchPage, typeQuery } from './searching.ts';
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
  for (const width of WIDTHS) {
    test(`axe: the open search, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await visit(page, '');
      const search = await openDialog(page);
      await expectNoFaults(page);
      await typeQuery(page, search, 'transaction');
      for (const summary of await page.locator('dialog summary').all())
        await summary.press('Enter');
      await expect(page.getByRole('checkbox', { name: /^issue \d/ })).toBeVisible();
      await expectNoFaults(page);
    });

    test(`axe: searches on their page, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const search = await openSearchPage(page, '?q=django&severity=high&topic=async&none=such');
      await expectSettled(search, 'django');
      await expectNoFaults(page);
      await typeQuery(page, search, 'kubernetes ingress annotations');
      await expect(search.empty).toBeVisible();
      await expectNoFaults(page);
      await search.field.press('Enter');
      await search.empty.getByRole('button').press('Enter');
      await typeQuery(page, search, ' ');
      await expect(search.region.getByRole('list', { name: 'Recent searches' })).toBeVisible();
      await expectNoFaults(page);
    });
  }

  test(`axe: the open menu of a narrow screen, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme });
    await visit(page, pageOfKind('issue').address);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible();
    await expectNoFaults(page);
  });

  for (const width of WIDTHS) {
    test(`axe: the whole of a proof, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await visit(page, pageOfKind('issue').address);
      await openAll(page.locator('#proof'));
      await expectNoFaults(page);
    });
  }

  test(`axe: the unified view, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, pageOfKind('issue').address);
    await page.getByRole('radio', { name: 'Unified' }).check();
    await expectNoFaults(page);
  });
}
