/** Makes the search index of a built site: Pagefind's files, and what the browser needs to know beside them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { SEARCH_KINDS } from '../catalog/facets.ts';
import { INDEX_FILES, INDEX_FOLDER, type About } from '../search/index-files.ts';
import { inOrder, searchDocuments } from './documents.ts';
import { distractors } from './distractors.ts';
import { facetTables } from './facet-tables.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { toHtml, type SearchDocument } from './search-document.ts';
import { commonWords, countWords, vocabularyOf } from './vocabulary.ts';

/**
 * Writes the index into the built site.
 *
 * @param dist absolute path of the built site
 * @returns how many pages it holds
 * @throws Error where Pagefind cannot make it
 */
export async function writeSearchIndex(dist: string, catalog: Catalog): Promise<number> {
  const documents = await searchDocuments(catalog, dist);
  await writeIndexOf(documents, join(dist, INDEX_FOLDER), catalog);
  return documents.length;
}

/**
 * Writes an index in which search has it harder: besides everything that the site holds, a page for each finding that
 * has none of its own. For tests.
 *
 * @param folder absolute path of the folder that the index is written into
 * @returns how many such pages it holds
 */
export async function writeCrowdedIndex(
  dist: string,
  catalog: Catalog,
  folder: string,
): Promise<number> {
  const crowd = catalog.reviews.flatMap(distractors);
  await writeIndexOf(
    [...(await searchDocuments(catalog, dist)), ...crowd].sort(inOrder),
    folder,
    catalog,
  );
  return crowd.length;
}

/** Writes the index of some documents into a folder of its own, which is emptied before. */
export async function writeIndexOf(
  documents: readonly SearchDocument[],
  folder: string,
  { stacks }: Pick<Catalog, 'stacks'>,
): Promise<void> {
  const pages = documents.map((document, place) => ({
    url: document.path,
    content: toHtml(document, place),
  }));
  // Pagefind works in a process of its own; meanwhile the rest is made.
  const making = pagefindFiles(pages);
  const counts = countWords(documents);
  const common = commonWords(counts, documents.length);
  const own = {
    [INDEX_FILES.about]: JSON.stringify({ ...aboutOf(documents, stacks), common }),
    [INDEX_FILES.facets]: JSON.stringify(facetTables(documents)),
    [INDEX_FILES.vocabulary]: vocabularyOf(counts).join('\n'),
  };
  const files = await making;
  await rm(folder, { recursive: true, force: true });
  await writeAll(folder, [...files, ...Object.entries(own)]);
}

function aboutOf(
  documents: readonly SearchDocument[],
  stacks: Catalog['stacks'],
): Omit<About, 'common'> {
  const used = new Set(documents.flatMap(({ facets }) => facets.stack ?? []));
  return {
    pages: documents.length,
    built: new Date().toISOString(),
    runs: SEARCH_KINDS.map((kind) => [
      kind,
      documents.filter((document) => document.kind === kind).length,
    ]),
    numbers: documents.map(({ number }) => number ?? 0),
    stacks: Object.fromEntries([...used].map((slug) => [slug, stacks[slug]?.name ?? slug])),
  };
}

async function writeAll(
  folder: string,
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Promise<void> {
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))));
  for (const name of folders) await mkdir(name, { recursive: true });
  await Promise.all(files.map(([path, content]) => writeFile(join(folder, path), content)));
}
