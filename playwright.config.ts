import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './src/setup/find-browser.ts';

const browser = findBrowser(process.env);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  globalSetup: './tests/browser/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  reporter: 'line',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: browserArguments(),
      ...(browser?.executable !== undefined && { executablePath: browser.executable }),
    },
  },
});
