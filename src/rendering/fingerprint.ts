import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A short hash of anything that JSON can say. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** What decides how an entry is rendered, beside the entry. */
const RENDERERS = ['src/rendering', 'src/catalog'];
const SETTINGS = [
  'astro.config.mjs',
  'ec.config.mjs',
  'package-lock.json',
  'src/content.config.ts',
];

/**
 * A hash of everything that renders: Astro's store otherwise keeps what an older version of the code rendered,
 * and the build passes.
 *
 * @param root absolute path of the repository
 * @param settings values of the environment that the result depends on
 */
export async function renderersFingerprint(root: string, settings: unknown): Promise<string> {
  const paths = [...SETTINGS];
  for (const folder of RENDERERS) {
    const entries = await readdir(join(root, folder), { recursive: true });
    paths.push(...entries.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)));
  }
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths.sort()) {
    try {
      hash.update(path).update(await readFile(join(root, path)));
    } catch (error) {
      // A settings file that is not there renders nothing.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return hash.digest('hex').slice(0, 16);
}
