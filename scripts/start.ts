/**
 * Checks, builds and serves the site; what did not change since the last time is not done again.
 *
 *   npm start [-- --port 4321] [--host localhost]
 */
import { parseArgs } from 'node:util';
import { usualFolders } from '../src/pipeline/build-site.ts';
import { printDiagnostics } from '../src/pipeline/print-diagnostics.ts';
import { buildWhereChanged } from '../src/pipeline/start-site.ts';
import { serveUntilInterrupted } from '../src/setup/serve-until-interrupted.ts';
import { runScript } from '../src/setup/user-fault.ts';
import { siteSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
      debug: { type: 'boolean' },
    },
  });
  const root = process.cwd();
  const folders = usualFolders(root);
  await buildWhereChanged({
    root,
    ...folders,
    environment: process.env,
    log: console.log,
    report: printDiagnostics(root),
  });
  await serveUntilInterrupted({
    dist: folders.dist,
    basePath: siteSettings(process.env).basePath,
    port: values.port,
    host: values.host,
  });
});
