/** What a command may count on: which issues there are, and that the register can be read. */
import { closestName } from '../catalog/closest-name.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { REGISTER_PATH } from '../catalog/permalink-register.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import { issueFolder } from './new-slug.ts';
import { Refusal } from './refusal.ts';

/** The register of numbers. @throws Refusal where it cannot be read, because then no number can be given */
export function wholeRegister({ entries }: LoadedCatalog): Permalinks {
  if (entries.permalinks.whole) return entries.permalinks.value;
  throw new Refusal([`${REGISTER_PATH} cannot be read. Run \`npm run check\` and mend it first.`]);
}

/** Says that there is no such issue, with the one that was probably meant; empty where there is one. */
export function faultsOfUnknown(slug: string, { catalog, entries }: LoadedCatalog): string[] {
  const known = [...catalog.issues.map((issue) => issue.slug), ...entries.unread.issues];
  if (known.includes(slug)) return [];
  const guess = closestName(slug, known);
  const mend = guess ? `Did you mean “${guess}”?` : 'Its folder stands in content/issues/.';
  return [`There is no issue “${slug}”. ${mend}`];
}

/** What the catalogue left out because it is broken. */
export function unreadFiles({ entries: { unread } }: LoadedCatalog): string[] {
  return [
    ...[...unread.issues].map((slug) => `${issueFolder(slug)}/index.md`),
    ...[...unread.playbooks].map((slug) => `content/playbooks/${slug}.md`),
    ...[...unread.topics].map((slug) => `content/topics/${slug}.md`),
    ...[...unread.reviews].map((slug) => `content/reviews/${slug}/`),
  ];
}
