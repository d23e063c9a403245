/** Gives issues their numbers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numberName } from '../catalog/addresses.ts';
import { formatPlace, type Diagnostic } from '../catalog/diagnostic.ts';
import { evidenceFaults } from '../catalog/evidence-faults.ts';
import { loadCatalog, type LoadedCatalog } from '../catalog/load.ts';
import {
  formatRegister,
  nextNumber,
  ownerOf,
  REGISTER_PATH,
  withEntry,
} from '../catalog/permalink-register.ts';
import { alone, applyChanges, type Change } from './changes.ts';
import { faultsOfUnknown, wholeRegister } from './known-issues.ts';
import { issueFolder } from './new-slug.ts';
import { Refusal } from './refusal.ts';
import { edited } from './text-edits.ts';

/** An issue that got its number. */
export interface Published {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
}

/**
 * Publishes issues: each gets the next number, in the order in which they are named, and stops being a draft.
 *
 * @param root absolute path of the repository
 * @param today the day of publication, `2026-11-21`
 * @throws Refusal that says for every issue what stands against it; then none is published
 */
export function publishIssues(
  root: string,
  slugs: readonly string[],
  today: string,
): Promise<readonly Published[]> {
  return alone(root, async () => {
    const loaded = await loadCatalog(root);
    const register = wholeRegister(loaded);
    const faults = [...new Set(slugs)].flatMap((slug) => faultsOf(slug, loaded));
    if (slugs.length === 0) faults.push('Name the issues to publish, by their slugs.');
    if (faults.length > 0) throw new Refusal(faults);

    const published: Published[] = [];
    const changes: Change[] = [];
    let numbers = register;
    for (const slug of new Set(slugs)) {
      const number = nextNumber(numbers);
      numbers = withEntry(numbers, number, { slug, formerSlugs: [], published: today });
      const title = loaded.catalog.issues.find((issue) => issue.slug === slug)?.title ?? slug;
      published.push({ slug, number, title });
      changes.push(...(await noLongerDraft(slug, loaded)));
    }
    const text = formatRegister(numbers);
    await applyChanges(root, [...changes, { kind: 'write', path: REGISTER_PATH, text }]);
    return published;
  });
}

function faultsOf(slug: string, loaded: LoadedCatalog): string[] {
  const { catalog, diagnostics } = loaded;
  const owner = ownerOf(catalog.permalinks, slug);
  if (owner?.current) return [`“${slug}” has its number: ${numberName(owner.number)}.`];
  if (owner) {
    return [
      `“${slug}” was an address of ${numberName(owner.number)}, and leads there for ever. Rename the folder.`,
    ];
  }
  return [
    ...faultsOfUnknown(slug, loaded),
    ...diagnostics
      .filter(
        ({ severity, place }) =>
          severity === 'error' && place.file.startsWith(`${issueFolder(slug)}/`),
      )
      .map(inWords),
    ...unproven(slug, loaded),
  ];
}

/** What keeps an issue from being called proven. A number is for ever, so that it is not given to what nobody ran. */
function unproven(slug: string, { entries, diagnostics }: LoadedCatalog): string[] {
  const issue = entries.issues.find((one) => one.slug === slug);
  const broken = diagnostics.some(({ place }) => place.file.startsWith(`${issueFolder(slug)}/`));
  return issue && !broken ? evidenceFaults(issue, `npm run prove -- ${slug}`).map(inWords) : [];
}

function inWords({ place, message, mend }: Diagnostic): string {
  return `${formatPlace(place)}  ${message}. ${mend}`;
}

/** The change of `status`, which leaves every other byte as it is; none where the issue says so already. */
async function noLongerDraft(slug: string, { root, entries }: LoadedCatalog): Promise<Change[]> {
  const issue = entries.issues.find((one) => one.slug === slug);
  if (!issue || issue.frontmatter.status === 'published') return [];
  const path = `${issue.folder}/index.md`;
  const raw = await readFile(join(root, path), 'utf8');
  const place = issue.data.place(['status']);
  return [{ kind: 'write', path, text: edited(raw, [{ place, from: 'draft', to: 'published' }]) }];
}
