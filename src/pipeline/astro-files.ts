/** What Astro's part of a build tells the rest: which files are pages of the site, kept ones included. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

const nameIn = (cache: string): string => join(cache, 'pages.json');

/** Writes down the files of all routes. A kept page is not written anew, and belongs to the site all the same. */
export function noteFiles(cache: string): AstroIntegration {
  return {
    name: 'note-files',
    hooks: {
      'astro:build:done': async ({ assets, dir }) => {
        const root = fileURLToPath(dir);
        const files = [...assets.values()]
          .flat()
          .map((url) => relative(root, fileURLToPath(url)).split(sep).join('/'));
        await mkdir(cache, { recursive: true });
        await writeFile(nameIn(cache), JSON.stringify(files));
      },
    },
  };
}

/** The files that `noteFiles` wrote down: paths below the built site, with forward slashes. */
export async function notedFiles(cache: string): Promise<ReadonlySet<string>> {
  return new Set(z.array(z.string()).parse(JSON.parse(await readFile(nameIn(cache), 'utf8'))));
}
