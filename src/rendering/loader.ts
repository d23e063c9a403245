/** The catalogue's loader: hands each kind of entry to Astro, rendered, and renders again only what changed. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Catalog } from '../catalog/catalog.ts';
import { ContentError } from '../catalog/diagnostic.ts';
import type { RenderContext, Rendered } from './entries.ts';
import { hashOf, renderersFingerprint } from './fingerprint.ts';
import { forgetReading, lastReading } from './shared-catalog.ts';

/** How one kind of entry gets from the catalogue into Astro's store. */
export interface Kind<Item extends { slug: string; path: string }, Entry extends Rendered> {
  readonly name: string;
  readonly items: (catalog: Catalog) => readonly Item[];
  readonly render: (item: Item, context: RenderContext) => Promise<Entry>;
}

/** How long nothing may change before the content is read again: editors save several files at once. */
const QUIET_MILLISECONDS = 50;

/** A loader for one kind. All kinds of one build share one reading of the content. */
export function catalogLoader<Item extends { slug: string; path: string }, Entry extends Rendered>(
  kind: Kind<Item, Entry>,
): Loader {
  return {
    name: `catalog-${kind.name}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      await fill(kind, await shownCatalog(root, context), context, root);
      watch(context, root, async () => {
        await fill(kind, await shownCatalog(root, context), context, root);
      });
    },
  };
}

/** Brings the store to what the catalogue says: renders what changed, removes what is gone. */
async function fill<Item extends { slug: string; path: string }, Entry extends Rendered>(
  kind: Kind<Item, Entry>,
  catalog: Catalog,
  context: LoaderContext,
  root: string,
): Promise<void> {
  const { store, config } = context;
  const base = config.base.replace(/\/$/, '');
  const renderers = await renderersFingerprint(root, {
    base,
    site: config.site ?? null,
    repository: process.env['REPO_URL'] ?? null,
    // The footer of every page names the topics.
    topics: catalog.topics.map(({ slug, title }) => [slug, title]),
  });
  const numbers = new Map(
    catalog.issues.flatMap(({ slug, number }) =>
      number === null ? [] : [[slug, number] as const],
    ),
  );
  const gone = new Set(store.keys());
  for (const item of kind.items(catalog)) {
    gone.delete(item.slug);
    const digest = hashOf([renderers, item, linkedNumbers(item, numbers)]);
    if (store.get(item.slug)?.digest === digest) continue;
    const fileURL = pathToFileURL(join(root, item.path));
    const render = async (markdown: string): Promise<string> =>
      // Text that began with `---` would be read as frontmatter and lost.
      (await context.renderMarkdown(`\n\n${markdown.trimStart()}`, { fileURL })).html;
    const entry = await kind.render(item, { render, numbers, base });
    store.set({ id: item.slug, data: { ...entry }, filePath: item.path, digest });
  }
  for (const id of gone) store.delete(id);
}

/** The numbers of the issues that an entry's text links: they stand on its page, and may change without it. */
function linkedNumbers(item: object, numbers: ReadonlyMap<string, number>): unknown[] {
  const links = JSON.stringify(item).matchAll(/\/issues\/([a-z0-9-]+)\//g);
  return [...links].map(([, slug = '']) => [slug, numbers.get(slug) ?? null]);
}

/** In dev with drafts, in a build without them. */
async function shownCatalog(root: string, { watcher }: LoaderContext): Promise<Catalog> {
  const { catalog, published } = await lastReading(root);
  return watcher ? catalog : published;
}

/** Faults that were logged already. */
const told = new WeakSet<ContentError>();

/** In dev: reads the content again when a file of it changed; a fault is logged and the server stays up. */
function watch(
  { watcher, logger }: LoaderContext,
  root: string,
  refill: () => Promise<void>,
): void {
  if (!watcher) return;
  const folder = join(root, 'content');
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    forgetReading(root);
    clearTimeout(timer);
    timer = setTimeout(() => {
      refill().catch((error: unknown) => {
        forgetReading(root);
        // All kinds share one reading, and fail with the same error.
        if (error instanceof ContentError && told.has(error)) return;
        if (error instanceof ContentError) told.add(error);
        logger.error(error instanceof ContentError ? error.message : String(error));
      });
    }, QUIET_MILLISECONDS);
  });
}
