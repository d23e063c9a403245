import type { Diagnostic, Place } from '../catalog/diagnostic.ts';
import type { Entries, LoadedCatalog } from '../catalog/load.ts';
import { startOf } from '../catalog/text-file.ts';
import { fault, type Check } from './check.ts';
import { pastVersions } from './permalink-history.ts';
import { brokenPromises, vanishedSlugs } from './permalink-promises.ts';

/** Every published issue has one number, every number leads somewhere, and no number ever changes its meaning. */
export const permalinks: Check = {
  name: 'permalinks',
  async run({ root, entries }: LoadedCatalog) {
    if (!entries.permalinks.whole) return [];
    const past = await pastVersions(root);
    const register = entries.permalinks;
    const broken = past ? brokenPromises(past, register) : [skipped(register.path)];
    // A number that vanished takes its issue's number along; one fault says both.
    const lost = new Set(
      past?.flatMap((version) => vanishedSlugs(version.register, register.value)),
    );
    return [...broken, ...missingNumbers(entries, lost), ...missingIssues(entries)];
  },
};

function skipped(path: string): Diagnostic {
  return {
    code: 'permalink-history',
    severity: process.env['CI'] === 'true' ? 'error' : 'warning',
    message:
      'Numbers were not compared with the past: this is no repository with its whole history',
    place: startOf(path),
    mend: 'Fetch it with `git fetch --unshallow`; in CI check out with fetch-depth: 0.',
  };
}

function missingNumbers(
  { issues, permalinks: { value } }: Entries,
  lost: ReadonlySet<string>,
): Diagnostic[] {
  const live = new Set(
    Object.values(value).flatMap(({ slug, withdrawn }) => (withdrawn ? [] : [slug])),
  );
  return issues
    .filter(({ frontmatter }) => frontmatter.status === 'published')
    .filter(({ slug }) => !live.has(slug) && !lost.has(slug))
    .map(({ slug, data }) =>
      fault(
        'permalink-missing',
        data.place(['status']),
        'A published issue without a number',
        `Run \`npm run publish -- ${slug}\`, which gives it the next one.`,
      ),
    );
}

/** Numbers that lead nowhere, or to what another number leads to. */
function missingIssues({ issues, unread, permalinks: register }: Entries): Diagnostic[] {
  const there = new Set([...issues.map(({ slug }) => slug), ...unread.issues]);
  const first = new Map<string, string>();
  const at = (...key: readonly string[]): Place =>
    register.data?.place(key) ?? startOf(register.path);
  return Object.entries(register.value).flatMap(([number, { slug, withdrawn }]) => {
    if (withdrawn) {
      const { replacedBy } = withdrawn;
      if (replacedBy === null || register.value[String(replacedBy)]) return [];
      const message = `RP-${number} is replaced by RP-${String(replacedBy)}, which does not exist`;
      const place = at(number, 'withdrawn', 'replacedBy');
      return [
        fault('permalink-missing', place, message, 'Name a number of the register, or null.'),
      ];
    }
    const other = first.get(slug);
    if (other !== undefined) {
      const message = `“${slug}” is RP-${number} and RP-${other}`;
      const mend = `Withdraw RP-${number} in favour of RP-${other}.`;
      return [fault('duplicate-slug', at(number, 'slug'), message, mend, at(other, 'slug'))];
    }
    first.set(slug, number);
    if (there.has(slug)) return [];
    const mend =
      'If it was renamed, change `slug` and add the old one to formerSlugs; if it was deleted, add `withdrawn`.';
    return [
      fault('permalink-missing', at(number, 'slug'), `RP-${number} has no issue “${slug}”`, mend),
    ];
  });
}
