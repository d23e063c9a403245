import type { Diagnostic, Place } from '../catalog/diagnostic.ts';
import type { Entries, LoadedCatalog } from '../catalog/load.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import { startOf } from '../catalog/text-file.ts';
import { fault, type Check } from './check.ts';
import { pastVersions, type PastRegister, type PastVersion } from './permalink-history.ts';

/**
 * Every published issue has one number, every number leads somewhere, and no number ever means something else than it
 * meant in any commit that leads to this one:
 *
 * - it stays in the register;
 * - its slug stays, or becomes one of its former slugs, and these stay;
 * - its day of publication stays;
 * - once withdrawn it stays withdrawn (why, and what replaces it, may be said better).
 *
 * A branch that took a number which another took first is rebased, so that the wrong meaning was never on the way.
 */
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

function brokenPromises(
  past: readonly PastVersion[],
  register: Entries['permalinks'],
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { commit, register: then } of past) {
    for (const [number, was] of Object.entries(then)) {
      const diagnostic = brokenPromise(number, was, commit, register);
      // The newest commit that disagrees is the one to look at.
      if (diagnostic && !found.has(number)) found.set(number, diagnostic);
    }
  }
  return [...found.values()];
}

function brokenPromise(
  number: string,
  was: PastRegister[string],
  commit: string,
  { value, data, path }: Entries['permalinks'],
): Diagnostic | undefined {
  const is = value[number];
  const past = `in commit ${commit}`;
  if (!is) {
    const now = Object.entries(value).find(([, { slug }]) => slug === was.slug)?.[0];
    const moved = now === undefined ? '' : ` and is ${now} now`;
    const message = `RP-${number} is gone; it was “${was.slug}” ${past}${moved}`;
    const mend = 'Put the entry back; a page that has to go keeps its number with `withdrawn`.';
    return fault('permalink-vanished', startOf(path), message, mend);
  }
  const reused = (key: string, message: string, mend: string): Diagnostic => {
    const place: Place = data?.place([number, key]) ?? startOf(path);
    return fault('permalink-reused', place, message, mend);
  };
  const lost = [was.slug, ...was.formerSlugs].filter(
    (slug) => slug !== is.slug && !is.formerSlugs.includes(slug),
  );
  if (lost.length > 0) {
    return reused(
      'slug',
      `RP-${number} is “${is.slug}” and was “${lost.join('”, “')}” ${past}`,
      'Give the other issue a number of its own; if the issue was renamed, add the old slug to formerSlugs.',
    );
  }
  if (was.published !== undefined && was.published !== is.published) {
    const message = `RP-${number} was published on ${was.published} ${past}, not ${is.published}`;
    return reused('published', message, `Put ${was.published} back.`);
  }
  if (was.withdrawn !== undefined && !is.withdrawn) {
    const message = `RP-${number} was withdrawn ${past}`;
    return reused(
      'slug',
      message,
      'Put `withdrawn` back and publish the issue under a new number.',
    );
  }
  return undefined;
}

function vanishedSlugs(then: PastRegister, now: Permalinks): string[] {
  return Object.entries(then).flatMap(([number, { slug }]) => (now[number] ? [] : [slug]));
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
