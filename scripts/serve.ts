/**
 * Serves the built site.
 *
 *   npm run serve [-- --port 4321] [--host localhost] [--out dist]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveUntilInterrupted } from '../src/setup/serve-until-interrupted.ts';
import { runScript } from '../src/setup/user-fault.ts';
import { siteSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
      out: { type: 'string', default: 'dist' },
      debug: { type: 'boolean' },
    },
  });
  await serveUntilInterrupted({
    dist: resolve(values.out),
    basePath: siteSettings(process.env).basePath,
    port: values.port,
    host: values.host,
  });
});
