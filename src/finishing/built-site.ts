/** The files of the built site, and the addresses at which they are served. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteSettings } from '../site/settings.ts';

/** A file to be added to the built site. */
export interface SiteFile {
  /** Path from the site's root. */
  readonly path: string;
  readonly text: string;
}

const AT_ONCE = 32;

/**
 * Adds files to the built site.
 *
 * @throws Error that lists the files that are there already: what wrote them wrote a page, which nothing may replace
 */
export async function addFiles(dist: string, files: readonly SiteFile[]): Promise<void> {
  const taken: string[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE).map(async ({ path, text }) => {
      const file = join(dist, path);
      await mkdir(dirname(file), { recursive: true });
      if (!(await wroteNew(file, text))) taken.push(path);
    });
    await Promise.all(batch);
  }
  if (taken.length === 0) return;
  throw new Error(
    `The built site has these files already: ${taken.sort().join(', ')}. ` +
      'Empty the output folder and build again; where that does not help, a route has an address that permalinks need.',
  );
}

async function wroteNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The address of a path of the site, under its base path. */
export function addressOf({ basePath }: SiteSettings, path: string): string {
  return basePath.replace(/\/$/, '') + path;
}

/** The address with the site's origin, or undefined where nobody said where the site will be served. */
export function fullAddressOf(settings: SiteSettings, path: string): string | undefined {
  return settings.siteUrl && new URL(addressOf(settings, path), settings.siteUrl).href;
}
