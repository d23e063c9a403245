import type { LoadedCatalog } from '../catalog/load.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { fault, type Check } from './check.ts';
import { lint } from './ruff.ts';

/**
 * A linter's code in `detect` really finds the “before”. Ruff is at hand everywhere; semgrep, squawk and eslint are not,
 * so that their codes stand on the word of who wrote them.
 */
export const detectCodes: Check = {
  name: 'detect-codes',
  run: ({ entries }: LoadedCatalog) => entries.issues.flatMap(codeFaults),
};

function codeFaults({ frontmatter, samples, data }: IssueFolder): Diagnostic[] {
  const before = samples.find(({ role }) => role === 'before');
  if (!before) return [];
  const python = before.files.filter(({ language }) => language === 'python');
  return frontmatter.detect.flatMap((detector, index) => {
    const code = /^ruff:(.+)$/.exec(detector)?.[1];
    if (code === undefined) return [];
    const place = data.place(['detect', index]);
    const found = python.map((file) => lint(file.code, [code]));
    if (found.includes(null)) {
      const mend =
        'Name a rule by its code, as in ruff:S105; docs.astral.sh/ruff/rules lists them.';
      return [fault('detect-misses-before', place, `Ruff knows no rule “${code}”`, mend)];
    }
    if (found.some((list) => list?.some((finding) => finding.code === code))) return [];
    return [
      fault(
        'detect-misses-before',
        place,
        `Ruff’s ${code} finds nothing in “before”`,
        'Take the code out of `detect`, or correct it.',
      ),
    ];
  });
}
