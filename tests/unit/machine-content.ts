/** The real content as the site would show it: every issue has a number, one number is withdrawn. */
import { catalogOf } from '../../src/catalog/load.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readContent } from '../../src/catalog/content-files.ts';
import type { Permalinks } from '../../src/catalog/schema/registers.ts';
import { permalinksSchema } from '../../src/catalog/schema/registers.ts';
import { machineContext, type MachineContext } from '../../src/machine/context.ts';

const REGISTER = 'content/permalinks.json';

export const WITHDRAWN = 9999;

/** Where a site may live. */
export const PLACES = [
  { name: 'with its origin known', root: 'https://playbooks.example/review-playbooks/' },
  { name: 'without an origin, below a path', root: '/review-playbooks/' },
  { name: 'without an origin, at the root', root: '/' },
] as const;

export const urlAt =
  (root: string) =>
  (path: string): string =>
    root + path.slice(1);

export async function readCatalog(): Promise<Catalog> {
  const content = await readContent(process.cwd());
  const register = numberAll(
    permalinksSchema.parse(JSON.parse(content.files.get(REGISTER)?.text ?? '')),
    content.folders.flatMap((folder) => /^content\/issues\/([^/]+)$/.exec(folder)?.[1] ?? []),
  );
  const files = new Map(content.files).set(REGISTER, {
    path: REGISTER,
    text: JSON.stringify(register),
  });
  const { catalog } = catalogOf(process.cwd(), { ...content, files });
  return catalog;
}

/** Drafts of the working copy get a number too, so that their texts are tested before they are published. */
function numberAll(register: Permalinks, slugs: readonly string[]): Permalinks {
  const known = new Set(Object.values(register).map(({ slug }) => slug));
  const rest = slugs.filter((slug) => !known.has(slug));
  const published = '2026-11-01';
  const all: Permalinks = {
    ...register,
    ...Object.fromEntries(
      rest.map((slug, index) => [String(1000 + index), { slug, formerSlugs: [], published }]),
    ),
  };
  const [first] = Object.keys(all);
  return {
    ...all,
    [WITHDRAWN]: {
      slug: 'said-twice',
      formerSlugs: [],
      published,
      withdrawn: {
        date: published,
        why: 'It said what another page says.',
        replacedBy: Number(first),
      },
    },
  };
}

export function contextAt(root: string, catalog: Catalog): MachineContext {
  return machineContext(catalog, urlAt(root));
}
