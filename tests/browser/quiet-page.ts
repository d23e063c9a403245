/**
 * What every test here runs on: a page of the tested site that must stay quiet. At the end of each test there must
 * have been no error in the console, no violation of the Content-Security-Policy, and no request to anybody else.
 */
import { test as base, expect, type Page } from '@playwright/test';
import type { SiteName } from './sites.ts';

declare global {
  interface Window {
    /** Laid into every page by the fixture below. */
    tellViolation: (text: string) => void;
  }
}

interface Options {
  /** Which build is tested. */
  readonly site: SiteName;
  /** Errors of the console that belong to what is tested. */
  readonly expectedErrors: RegExp | undefined;
}

export const test = base.extend<Options & { quiet: undefined }>({
  site: ['local', { option: true }],
  expectedErrors: [undefined, { option: true }],
  baseURL: async ({ site }, use) => {
    await use(process.env[`TESTED_${site.toUpperCase()}`]);
  },
  quiet: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const noise = await listen(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(noise.filter((line) => !expectedErrors?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function listen(page: Page, origin: string): Promise<string[]> {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      noise.push(`request to somebody else: ${url.href}`);
    }
  });
  await page.exposeFunction('tellViolation', (text: string) => noise.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.tellViolation(`${violatedDirective} blocked ${blockedURI} on ${location.href}`);
    });
  });
  return noise;
}

/** Goes to a page of the tested site and waits until it has settled. @param address relative to the site's home */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
}
