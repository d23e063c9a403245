import { close, createIndex } from 'pagefind';

/** A page as Pagefind reads it. */
export interface IndexedPage {
  /** From the site's root; the base path is put before it in the browser. */
  readonly url: string;
  readonly content: string;
}

/** Interfaces that Pagefind brings along; ours is our own. */
const NOT_SHIPPED = /(^|\/)pagefind-(highlight|ui|modular-ui|component-ui)\.|^wasm\.unknown\./;

/**
 * Runs Pagefind over pages.
 *
 * @returns the files of the index with their paths
 * @throws Error with what Pagefind says
 */
export async function pagefindFiles(
  pages: readonly IndexedPage[],
): Promise<[path: string, content: Uint8Array][]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  try {
    const added = await Promise.all(pages.map((page) => index.addHTMLFile({ ...page })));
    const made = await index.getFiles();
    const failed = [...added.flatMap((answer) => answer.errors), ...made.errors];
    if (failed.length > 0) throw new Error(`Pagefind could not index: ${failed.join('; ')}`);
    return made.files
      .filter(({ path }) => !NOT_SHIPPED.test(path))
      .map(({ path, content }) => [path, content]);
  } finally {
    await close();
  }
}
