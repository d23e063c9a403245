import { expect, test, visit } from './quiet-page.ts';
import { builtPages, isWaypoint } from './sites.ts';

const WIDTHS = [320, 768, 1280, 1920];
const MOST_SHIFT = 0.01;

declare global {
  interface Window {
    layoutShift?: number;
  }
}

for (const built of builtPages().filter((page) => !isWaypoint(page))) {
  test(`layout of /${built.address}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!('hadRecentInput' in entry) || !('value' in entry)) continue;
          if (entry.hadRecentInput || typeof entry.value !== 'number') continue;
          window.layoutShift = (window.layoutShift ?? 0) + entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, built.address);
    expect(await page.evaluate(() => window.layoutShift)).toBeLessThan(MOST_SHIFT);

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const elements = [...document.querySelectorAll('body *')];
        const out = elements.filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
        return [
          `${String(scrollWidth)} px`,
          ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)),
        ];
      });
      expect(tooWide, `scrolls sideways at ${String(width)} px`).toEqual([]);
    }
  });
}
