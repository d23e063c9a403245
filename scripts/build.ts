/**
 * Checks, builds and finishes the site.
 *
 *   npm run build [-- --out <folder>] [--cache <folder>] [--skip <steps>]
 *
 * Steps that can be skipped, joined by commas: check, open-graph, permalinks, policy, links.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printDiagnostics } from '../src/pipeline/print-diagnostics.ts';
import { buildAndRemember } from '../src/pipeline/start-site.ts';
import {
  buildSite,
  SKIPPABLE_STEPS,
  usualFolders,
  type SkippableStep,
} from '../src/pipeline/build-site.ts';
import { runScript, UserFault } from '../src/setup/user-fault.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      cache: { type: 'string' },
      skip: { type: 'string', default: '' },
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
    skip: stepsIn(values.skip),
  };
  if (values.out === undefined) await buildAndRemember(options);
  else await buildSite(options);
  if (values.out === undefined) console.log('Next: `npm run serve` shows it, `npm test` tests it.');
});

function stepsIn(text: string): SkippableStep[] {
  return text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const step = SKIPPABLE_STEPS.find((known) => known === name);
      if (step) return step;
      throw new UserFault(
        `There is no step “${name}” to skip. Known: ${SKIPPABLE_STEPS.join(', ')}.`,
      );
    });
}
