/** All files of a content folder with their bytes, to see that nothing changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export function contentSnapshot(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new Error('The content folder is empty: nothing is compared');
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path, 'latin1')]));
}
