/** Whether each slug names one thing, now and in the past. */
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Entries } from './load.ts';
import { startOf } from './text-file.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Slugs are kebab-case and name one thing. Two folders may differ by case or underscores alone, and are one
 * address to people and to some file systems; a former address of one issue may not be the name of another.
 */
export function checkSlugs(entries: Entries): Diagnostic[] {
  const kinds = [
    entries.issues.map((issue) => ({ slug: issue.slug, path: `${issue.folder}/index.md` })),
    entries.playbooks.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
    entries.topics.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
    entries.reviews.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
  ];
  return [...kinds.flatMap(kindFaults), ...formerSlugs(entries)];
}

interface Named {
  readonly slug: string;
  readonly path: string;
}

function kindFaults(named: readonly Named[]): Diagnostic[] {
  const alike = Map.groupBy(named, ({ slug }) => plainForm(slug));
  return [...alike].flatMap(([plain, group]) => {
    const [keeper] = group.toSorted(
      (a, b) => Number(SLUG.test(b.slug)) - Number(SLUG.test(a.slug)),
    );
    if (!keeper) return [];
    const others = group.filter((entry) => entry !== keeper);
    // Renaming the one that is taken mends its form as well.
    if (others.length === 0) return SLUG.test(keeper.slug) ? [] : [formFault(keeper, plain)];
    return others.map(({ path }) =>
      fault(
        `The slug “${plain}” is taken`,
        startOf(path),
        `Rename one of the two; the other is ${keeper.path}.`,
        startOf(keeper.path),
      ),
    );
  });
}

function plainForm(slug: string): string {
  return slug.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function formFault({ slug, path }: Named, plain: string): Diagnostic {
  return {
    code: 'slug',
    severity: 'error',
    message: `Unexpected slug “${slug}”, expected kebab-case`,
    place: startOf(path),
    mend: `Rename it to “${plain}”.`,
  };
}

/** An address that once led to an issue leads there for ever, and that of a withdrawn number to the notice. */
function formerSlugs(entries: Entries): Diagnostic[] {
  const { value, data } = entries.permalinks;
  const paths = new Map(entries.issues.map((issue) => [issue.slug, `${issue.folder}/index.md`]));
  return Object.entries(value).flatMap(([number, permalink]) => {
    const taken: { slug: string; key: KeyPath }[] = permalink.formerSlugs.map((slug, index) => ({
      slug,
      key: [number, 'formerSlugs', index],
    }));
    if (permalink.withdrawn) taken.push({ slug: permalink.slug, key: [number, 'slug'] });
    return taken.flatMap(({ slug, key }) => {
      const path = paths.get(slug);
      if (path === undefined || !data) return [];
      return [
        fault(
          `The slug “${slug}” was an address of RP-${number}`,
          startOf(path),
          'Give the new issue another slug: the old address leads to what stood there.',
          data.place(key),
        ),
      ];
    });
  });
}

function fault(message: string, place: Place, mend: string, cause: Place): Diagnostic {
  return { code: 'duplicate-slug', severity: 'error', message, place, mend, cause };
}
