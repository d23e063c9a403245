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

/** An index that is made and stands nowhere yet: it is made while the site is built, which empties its folder. */
export interface SearchIndex {
  /** How many pages it holds. */
  readonly pages: number;
  readonly files: readonly File[];
}

type File = readonly [path: string, content: string | Uint8Array];

/**
 * Makes the index of the site.
 *
 * @param root absolute path of the repository
 * @throws Error where Pagefind cannot make it
 */
export async function makeSearchIndex(root: string, catalog: Catalog): Promise<SearchIndex> {
  return indexOf(await searchDocuments(catalog, root), catalog);
}

/** Writes an index into the built site. @param dist absolute path of the built site */
export async function writeSearchIndex({ files }: SearchIndex, dist: string): Promise<void> {
  await writeFiles(join(dist, INDEX_FOLDER), files);
}

/**
 * Writes an index in which search has it harder: besides everything that the site holds, a page for each finding that
 * has none of its own. For tests.
 *
 * @param root absolute path of the repository
 * @param folder absolute path of the folder that the index is written into
 * @returns how many such pages it holds
 */
export async function writeCrowdedIndex(
  root: string,
  catalog: Catalog,
  folder: string,
): Promise<number> {
  const crowd = catalog.reviews.flatMap(distractors);
  const documents = [...(await searchDocuments(catalog, root)), ...crowd].sort(inOrder);
  await writeFiles(folder, (await indexOf(documents, catalog)).files);
  return crowd.length;
}

/** Makes the index of some documents. */
export async function indexOf(
  documents: readonly SearchDocument[],
  { stacks }: Pick<Catalog, 'stacks'>,
): Promise<SearchIndex> {
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
  return { pages: documents.length, files: [...(await making), ...Object.entries(own)] };
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

/** Writes files into a folder of their own, which is emptied before. */
async function writeFiles(folder: string, files: SearchIndex['files']): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))));
  for (const name of folders) await mkdir(name, { recursive: true });
  await Promise.all(files.map(([path, content]) => writeFile(join(folder, path), content)));
}
