/** The suites that look at the built site and at what it is built with. */
import { join } from 'node:path';
import { runCommand } from '../setup/run-command.ts';
import { kilobytes, weighSite } from './size-budgets.ts';
import { verdict, type Suite } from './suite.ts';

/** Budgets of bytes for each kind of page. */
export const sizeSuite: Suite = {
  name: 'sizes',
  what: 'size budgets of each kind of page, compressed',
  needsSite: true,
  run: async ({ root, tell }) => {
    const kinds = await weighSite(join(root, 'dist'), '/');
    for (const { kind, pages, heaviest } of kinds) {
      const { html, js, css, total } = heaviest;
      const parts = [`html ${kilobytes(html)}`, `js ${kilobytes(js)}`, `css ${kilobytes(css)}`];
      tell(`${kind} (${String(pages)}): ${parts.join(', ')}, in all ${kilobytes(total)}`);
    }
    const over = kinds.flatMap((kind) => kind.over);
    const pages = kinds.reduce((sum, kind) => sum + kind.pages, 0);
    return verdict(over.length === 0 && pages > 0, `${String(pages)} pages weighed`, {
      failures: over,
    });
  },
};

/** Known weaknesses of what is installed. A registry that does not answer is no fault of this repository. */
export const auditSuite: Suite = {
  name: 'audit',
  what: 'known weaknesses of the packages (npm audit)',
  run: async ({ root }) => {
    const { code, output } = await runCommand(
      'npm',
      ['audit', '--audit-level=high', '--omit=dev', '--loglevel=error'],
      { folder: root },
    );
    if (code !== 0 && !output.includes('severity vulnerabilit')) {
      const skipped = 'the registry gave no answer about weaknesses';
      return { passed: 0, failed: 0, ran: '', output, failures: [], skipped };
    }
    return verdict(code === 0, 'no serious weakness known', { output });
  },
};

/** Links and fragments of the built site. */
export const linkSuite: Suite = {
  name: 'links',
  what: 'links and fragments of the built site',
  needsSite: true,
  run: async ({ root }) => {
    const script = join(root, 'scripts', 'check.ts');
    const { code, output } = await runCommand(
      process.execPath,
      [script, '--site', 'dist', '--base', '/'],
      { folder: root },
    );
    return verdict(code === 0, 'every link resolves', { output });
  },
};
