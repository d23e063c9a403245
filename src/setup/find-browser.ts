/** A Chromium for the tests: found, or else installed. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { packageBin } from './package-bin.ts';
import { runCommand, runNode } from './run-command.ts';
import { UserFault } from './user-fault.ts';

/** A browser that can be started. */
export interface Browser {
  /** Its program, or undefined for Playwright's own, which Playwright finds itself. */
  readonly executable: string | undefined;
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a browser: the one that `PLAYWRIGHT_CHROMIUM` names, Playwright's own, the system's.
 *
 * @returns undefined where there is none
 * @throws UserFault where `PLAYWRIGHT_CHROMIUM` names a program that is not there
 */
export function findBrowser(environment: NodeJS.ProcessEnv): Browser | undefined {
  const named = environment['PLAYWRIGHT_CHROMIUM'];
  if (named) {
    if (existsSync(named)) return { executable: named };
    throw new UserFault(
      `PLAYWRIGHT_CHROMIUM is “${named}”, and there is no such program. Correct or unset it.`,
    );
  }
  if (existsSync(chromium.executablePath())) return { executable: undefined };
  const executable = SYSTEM_BROWSERS.find((path) => existsSync(path));
  return executable === undefined ? undefined : { executable };
}

/**
 * Finds a browser, or installs one: by Playwright, else, on Debian and as root, by its package manager.
 *
 * @param tell says what is being done; installing takes its time
 * @throws UserFault with the line to run, where neither works
 */
export async function findOrInstallBrowser(
  environment: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<Browser> {
  const found = findBrowser(environment);
  if (found) return found;
  tell('No browser found. Playwright installs Chromium …');
  await installByPlaywright();
  const own = findBrowser(environment);
  if (own) return own;
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    tell('Playwright could not. Debian installs Chromium …');
    await installByDebian();
    const system = findBrowser(environment);
    if (system) return system;
  }
  throw new UserFault(
    'There is no browser to test with, and none could be installed. Run `npx playwright install --with-deps chromium`, or install Chromium and name it in PLAYWRIGHT_CHROMIUM.',
  );
}

/** What a browser has to be started with: Chromium refuses its sandbox to root. */
export function browserArguments(): string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function installByPlaywright(): Promise<void> {
  const playwright = packageBin('@playwright/test', 'playwright');
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { code } = await runNode(playwright, ['install', 'chromium'], { environment });
  // What Chromium needs of the system can be installed by root alone; sudo would ask for a password here.
  if (code === 0 && isRoot()) await runNode(playwright, ['install-deps', 'chromium']);
}

/** A bare machine has no fonts either, and then draws no text. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation'];

async function installByDebian(): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { environment });
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], {
    environment,
  });
}
