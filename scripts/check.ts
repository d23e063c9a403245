/**
 * Checks the content, and a built site where one is named.
 *
 *   node scripts/check.ts [--json] [--root .] [--site dist [--base /name/]]
 *
 * Exits with 0 where no error stands (warnings may), with 1 where one does, with 2 where the arguments are wrong.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../src/catalog/diagnostic.ts';
import { loadCatalog, pageCount } from '../src/catalog/load.ts';
import { runChecks } from '../src/checks/index.ts';
import { report, reportJson, tally } from '../src/checks/report.ts';
import { checkSite, countPages } from '../src/checks/site.ts';

const USAGE =
  'Usage: npm run check -- [--json] [--root <folder>] [--site <dist> [--base </name/>]]';

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        root: { type: 'string', default: '.' },
        site: { type: 'string' },
        base: { type: 'string', default: '/' },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function textOf(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

const { json, root: given, site, base } = readArguments();
const root = resolve(given);
const loaded = await loadCatalog(root);
const diagnostics: Diagnostic[] = await runChecks(loaded);
let pages = pageCount(loaded.catalog);
if (site !== undefined) {
  diagnostics.push(...(await checkSite(site, base)));
  pages = await countPages(site);
}

const { errors } = tally(diagnostics);
if (json) {
  console.log(reportJson(diagnostics, { pages }));
} else {
  const terminal = process.stdout.isTTY;
  const options = { colors: terminal && !process.env['NO_COLOR'], frame: terminal };
  console.log(report(diagnostics, { pages }, { ...options, textOf: (file) => textOf(root, file) }));
  console.log(
    errors > 0
      ? 'Mend what is listed and run `npm run check` again.'
      : site === undefined
        ? 'Next: `npm run build`, which also checks the built site.'
        : 'Next: `npm start` shows it.',
  );
}
process.exitCode = errors > 0 ? 1 : 0;
