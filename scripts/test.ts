/**
 * Runs everything that CI runs: `npm test`, or some of it: `npm test -- unit browser`.
 *
 * The last line is `N passed, N failed`; the exit status is 1 where anything failed.
 */
import { usualFolders } from '../src/pipeline/build-site.ts';
import { printDiagnostics } from '../src/pipeline/print-diagnostics.ts';
import { buildWhereChanged } from '../src/pipeline/start-site.ts';
import { runSuites } from '../src/testing/run-suites.ts';
import { SUITES } from '../src/testing/suites.ts';

// The tests say themselves where the site lives; a setting for a deployment must not change what they find.
for (const name of ['SITE_URL', 'BASE_PATH', 'REPO_URL']) Reflect.deleteProperty(process.env, name);

const names = process.argv.slice(2);
const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.log(`Unknown suite: ${unknown.join(', ')}. There are:`);
  for (const { name, what } of SUITES) console.log(`  ${name.padEnd(10)}  ${what}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const root = process.cwd();
const { failed } = await runSuites(
  SUITES.filter(({ name }) => names.length === 0 || names.includes(name)),
  {
    root,
    tell: console.log,
    buildSite: () =>
      buildWhereChanged({
        root,
        ...usualFolders(root),
        environment: process.env,
        log: () => undefined,
        report: printDiagnostics(root),
      }),
  },
);
process.exitCode = failed > 0 ? 1 : 0;
