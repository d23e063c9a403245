/** Everything that a test run is made of, in its order: the only list. */
import { commandSuite } from './command-suite.ts';
import { gateSuite, harnessSuite, proofSuite } from './proof-suites.ts';
import { browserSuite, searchSuite, vitestSuite } from './reported-suites.ts';
import { auditSuite, linkSuite, sizeSuite } from './site-suites.ts';
import type { Suite } from './suite.ts';

export const SUITES: readonly Suite[] = [
  commandSuite('format', 'formatting (Prettier)', [
    { run: 'prettier', arguments: ['--check', '--log-level=warn', '.'] },
  ]),
  commandSuite('lint', 'lint (ESLint, with types)', [
    // Writes the types of Astro's modules, which rules with types read.
    { run: 'astro', arguments: ['sync'] },
    { run: 'eslint', arguments: ['--max-warnings=0', '.'] },
  ]),
  commandSuite('types', 'types (astro check, tsc)', [
    { run: 'astro', arguments: ['check', '--minimumFailingSeverity=hint'] },
    { run: 'typescript', command: 'tsc', arguments: ['--noEmit', '-p', '.'] },
  ]),
  commandSuite('dead-code', 'files, exports and packages that nothing uses (knip)', [
    { run: 'knip', arguments: ['--no-progress'] },
  ]),
  commandSuite('directions', 'directions of dependency (dependency-cruiser)', [
    {
      run: 'dependency-cruiser',
      command: 'depcruise',
      arguments: ['--config', '.dependency-cruiser.mjs', 'src', 'scripts'],
    },
  ]),
  vitestSuite('unit', 'unit tests (Vitest)'),
  commandSuite('check', 'the content', [{ run: 'scripts/check.ts' }]),
  harnessSuite,
  proofSuite,
  gateSuite,
  commandSuite('build', 'the build', [{ run: 'scripts/build.ts' }]),
  linkSuite,
  sizeSuite,
  searchSuite,
  browserSuite,
  auditSuite,
];
