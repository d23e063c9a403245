/** The real content as the site would show it: every issue has a number, one number is withdrawn. */
import { catalogOf, type LoadedCatalog } from '../../src/catalog/load.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readContent, type ContentFiles } from '../../src/catalog/content-files.ts';
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
  const register = registerOf(content);
  return catalogOf(process.cwd(), withFiles(content, { [REGISTER]: register })).catalog;
}

/** The same content with one issue unpublished: as the site is built, and as it is shown while somebody writes. */
export async function catalogsWithDraft(
  draft: string,
): Promise<Pick<LoadedCatalog, 'catalog' | 'published'>> {
  const content = await readContent(process.cwd());
  const others = Object.entries(registerOf(content)).filter(([, { slug }]) => slug !== draft);
  const index = `content/issues/${draft}/index.md`;
  const text = content.files.get(index)?.text ?? '';
  const unpublished = text.replace(/^status: published$/m, 'status: draft');
  if (unpublished === text) throw new Error(`${index} is not published.`);
  return catalogOf(
    process.cwd(),
    withFiles(content, { [REGISTER]: Object.fromEntries(others), [index]: unpublished }),
  );
}

function withFiles(content: ContentFiles, changed: Record<string, string | Permalinks>) {
  const files = new Map(content.files);
  for (const [path, value] of Object.entries(changed)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    files.set(path, { path, text });
  }
  return { ...content, files };
}

/** The register with a number for every issue. */
function registerOf({ files, folders }: ContentFiles): Permalinks {
  return numberAll(
    permalinksSchema.parse(JSON.parse(files.get(REGISTER)?.text ?? '')),
    folders.flatMap((folder) => /^content\/issues\/([^/]+)$/.exec(folder)?.[1] ?? []),
  );
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
