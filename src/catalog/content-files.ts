/** The one module that reads the content folder. Everything after it works on what it returns. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';
import { decode, startOf, type TextFile } from './text-file.ts';

/** All text of the content folder, by path relative to the repository's root, sorted. */
export interface ContentFiles {
  readonly files: ReadonlyMap<string, TextFile>;
  /** The files of each entry's folder (`content/issues/<slug>`), so that nobody searches through all. */
  readonly byFolder: ReadonlyMap<string, readonly TextFile[]>;
  /** Folders, so that an empty one is noticed. */
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const AT_ONCE = 32;

/** Hidden files, and what running a sample leaves beside it. */
const LEFT_BY_TOOLS = /\/(\.|__pycache__\/)/;

/**
 * Reads the content folder below a root.
 *
 * @param root absolute path of the repository (the folder that holds `content/`)
 * @param under what to read, relative to the root; by default all of `content`
 */
export async function readContent(root: string, under = 'content'): Promise<ContentFiles> {
  const entries = await readdir(join(root, under), { recursive: true, withFileTypes: true });
  const toPath = (parent: string, name: string): string =>
    relative(root, join(parent, name)).split(sep).join('/');
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => toPath(entry.parentPath, entry.name))
    .sort();
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => toPath(entry.parentPath, entry.name))
    .filter((path) => !LEFT_BY_TOOLS.test(path))
    .sort();

  const files = new Map<string, TextFile>();
  const diagnostics: Diagnostic[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const batch = paths.slice(start, start + AT_ONCE);
    const read = await Promise.all(
      batch.map(async (path) => decode(path, await readFile(join(root, path)))),
    );
    for (const item of read) {
      if ('code' in item) diagnostics.push(item);
      else files.set(item.path, item);
    }
  }
  const byFolder = Map.groupBy(files.values(), (file) =>
    file.path.split('/').slice(0, 3).join('/'),
  );
  return { files, byFolder, folders, diagnostics };
}

/** Whether a file is there and no text, which is reported already. */
export function isUnreadable(content: ContentFiles, path: string): boolean {
  return content.diagnostics.some((fault) => fault.place.file === path);
}

/** A file that the content lacks. */
export function missing(path: string): Diagnostic {
  return {
    code: 'missing-file',
    severity: 'error',
    message: `Missing ${path}`,
    place: startOf(path),
    mend: 'Write it; README.md says what stands in content/.',
  };
}
