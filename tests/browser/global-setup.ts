/** Serves the built site, and a second build of it that lives under a path at a known address. */
import { join } from 'node:path';
import { runNode } from '../../src/setup/run-command.ts';
import { serveSite } from '../../src/setup/serve-site.ts';
import { DEPLOYED, siteFolder } from './sites.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  const root = process.cwd();
  await buildDeployed(root);
  const site = await serveSite({ dist: siteFolder('local'), basePath: '/', port: 0 });
  const deployed = await serveSite({
    dist: siteFolder('deployed'),
    basePath: DEPLOYED.basePath,
    port: 0,
  });
  process.env['TESTED_LOCAL'] = site.url;
  process.env['TESTED_DEPLOYED'] = deployed.url;
  return async () => {
    await site.close();
    await deployed.close();
  };
}

async function buildDeployed(root: string): Promise<void> {
  const { code, output } = await runNode(
    join(root, 'scripts', 'build.ts'),
    [
      '--skip',
      'check',
      '--out',
      siteFolder('deployed'),
      '--cache',
      join(root, '.cache', 'deployed', 'astro'),
    ],
    {
      folder: root,
      environment: {
        SITE_URL: DEPLOYED.siteUrl,
        BASE_PATH: DEPLOYED.basePath,
        REPO_URL: DEPLOYED.repoUrl,
      },
    },
  );
  if (code !== 0) throw new Error(`The site could not be built under a path:\n${output}`);
}
