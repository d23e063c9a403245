/** Where content names an issue: in lists of slugs, and in links to its page. */
import { issuePath } from '../catalog/addresses.ts';
import type { ContentFiles } from '../catalog/content-files.ts';
import { parseData } from '../catalog/data-file.ts';
import type { Place } from '../catalog/diagnostic.ts';
import type { Entries } from '../catalog/load.ts';
import { placeAt, type TextFile } from '../catalog/text-file.ts';

/** What names an issue. */
export interface Reference {
  readonly place: Place;
  /** What stands there: the slug, or the beginning of an address that ends in it. */
  readonly text: string;
}

/** Pages and data; samples are code, in which such a path means something else. */
const PROSE =
  /^content\/((issues|reviews)\/[^/]+\/(index\.md|findings\.yaml)|(playbooks|topics)\/[^/]+\.md)$/;

/** Everything that names an issue, in the order of files and lines. */
export function referencesTo(slug: string, entries: Entries, content: ContentFiles): Reference[] {
  const links = [...content.files.values()]
    .filter((file) => PROSE.test(file.path))
    .flatMap((file) => linksTo(slug, file));
  return [...slugsIn(slug, entries), ...links].sort(
    (a, b) =>
      a.place.file.localeCompare(b.place.file, 'en') ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
}

function slugsIn(slug: string, { issues, playbooks, reviews }: Entries): Reference[] {
  const places = [
    ...issues.flatMap(({ frontmatter, data, rule }) => [
      ...placesOf(slug, frontmatter.related, (i) => data.place(['related', i])),
      ...(rule ? placesInRule(slug, rule) : []),
    ]),
    ...playbooks.flatMap(({ frontmatter: { steps, exercises }, data }) => [
      ...steps.flatMap((step, s) =>
        placesOf(slug, step.issues, (i) => data.place(['steps', s, 'issues', i])),
      ),
      ...placesOf(
        slug,
        exercises.map(({ issue }) => issue),
        (i) => data.place(['exercises', i, 'issue']),
      ),
    ]),
    ...reviews.flatMap(({ findings, findingsData }) =>
      placesOf(
        slug,
        findings.map(({ issue }) => issue),
        (i) => findingsData.place([i, 'issue']),
      ),
    ),
  ];
  return places.map((place) => ({ place, text: slug }));
}

function placesInRule(
  slug: string,
  { value, file }: NonNullable<Entries['issues'][number]['rule']>,
): Place[] {
  const named = value.alsoFinds.map(({ issue }) => issue);
  if (!named.includes(slug)) return [];
  const data = parseData(file);
  return placesOf(slug, named, (i) => data.place(['alsoFinds', i, 'issue']));
}

function placesOf(
  slug: string,
  named: readonly (string | undefined)[],
  place: (index: number) => Place,
): Place[] {
  return named.flatMap((name, index) => (name === slug ? [place(index)] : []));
}

/** Links within the site begin with a slash; the same path behind another host is another page. */
function linksTo(slug: string, file: TextFile): Reference[] {
  const text = issuePath(slug).slice(0, -1);
  const link = new RegExp(`(?<![^\\s("'<>\\]])${RegExp.escape(text)}(?=/|\\.md\\b)`, 'g');
  return [...file.text.matchAll(link)].map((match) => ({
    place: placeAt(file, match.index),
    text,
  }));
}
