import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../../src/setup/find-browser.ts';

const browser = findBrowser(process.env);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/search',
  globalSetup: './global-setup.ts',
  workers: 1,
  forbidOnly: !!process.env['CI'],
  reporter: 'line',
  timeout: 120_000,
  use: {
    browserName: 'chromium',
    baseURL: process.env['TESTED_SEARCH'],
    launchOptions: {
      args: browserArguments(),
      ...(browser?.executable !== undefined && { executablePath: browser.executable }),
    },
  },
});
