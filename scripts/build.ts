/**
 * Checks, builds and finishes the site.
 *
 *   npm run build [-- --out <folder>] [--cache <folder>] [--skip-check]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printDiagnostics } from '../src/pipeline/print-diagnostics.ts';
import { buildAndRemember } from '../src/pipeline/start-site.ts';
import { buildSite, usualFolders } from '../src/pipeline/build-site.ts';
import { runScript } from '../src/setup/user-fault.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      cache: { type: 'string' },
      'skip-check': { type: 'boolean', default: false },
      debug: { type: 'boolean' },
    },
  });
  const root = process.cwd();
  const usual = usualFolders(root);
  const options = {
    root,
    dist: values.out === undefined ? usual.dist : resolve(values.out),
    cache: values.cache === undefined ? usual.cache : resolve(values.cache),
    environment: process.env,
    log: console.log,
    report: printDiagnostics(root),
    skipCheck: values['skip-check'],
  };
  if (values.out === undefined) await buildAndRemember(options);
  else await buildSite(options);
  if (values.out === undefined) console.log('Next: `npm run serve` shows it, `npm test` tests it.');
});
