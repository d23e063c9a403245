/**
 * Takes the pictures of the page “Link in PRs” from a build of its own, in both schemes, and writes them into
 * `src/assets/pictures/`. Run by hand, when what they show has changed:
 *
 *   node scripts/pictures.ts
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../src/setup/find-browser.ts';
import { runNode } from '../src/setup/run-command.ts';
import { serveSite } from '../src/setup/serve-site.ts';
import { runScript, UserFault } from '../src/setup/user-fault.ts';
import { takePictures, type Picture } from '../src/testing/pictures.ts';

const SITE_URL = 'https://playbooks.example';
const MOST_BYTES = 40_000;

await runScript(async () => {
  const root = process.cwd();
  const dist = join(root, '.cache', 'pictures', 'dist');
  const cache = join(root, '.cache', 'pictures', 'astro');
  const built = await runNode(
    join(root, 'scripts', 'build.ts'),
    ['--skip', 'check', '--out', dist, '--cache', cache],
    { folder: root, environment: { SITE_URL, BASE_PATH: '/' } },
  );
  if (built.code !== 0) throw new UserFault(`The site could not be built:\n${built.output}`);
  const site = await serveSite({ dist, basePath: '/', port: 0 });
  const browser = await startBrowser();
  try {
    for (const scheme of ['light', 'dark'] as const) {
      for (const picture of await takePictures(browser, site.url, scheme)) {
        await keep(root, `${picture.name}-${scheme}.png`, picture);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
});

function startBrowser(): Promise<Browser> {
  const found = findBrowser(process.env);
  return chromium.launch({
    args: browserArguments(),
    ...(found?.executable !== undefined && { executablePath: found.executable }),
  });
}

async function keep(root: string, file: string, { bytes }: Picture): Promise<void> {
  const size = `${(bytes.length / 1000).toFixed(1)} KB`;
  if (bytes.length > MOST_BYTES) {
    throw new UserFault(`${file} has ${size}, at most 40 KB. Show less in it.`);
  }
  const folder = join(root, 'src', 'assets', 'pictures');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), bytes);
  console.log(`${file}: ${size}`);
}
