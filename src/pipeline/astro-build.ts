/**
 * Astro's part of a build, in a process of its own, so that its memory goes when it is done. The catalogue comes
 * through standard input, as `serialize` of `node:v8` writes it: it was read already, for the check and the search.
 *
 *   node src/pipeline/astro-build.ts <root> <dist> <cache> < catalogue
 */
import { buffer } from 'node:stream/consumers';
import { deserialize } from 'node:v8';
import { build } from 'astro';
import { handReading, type Reading } from '../rendering/shared-catalog.ts';
import { noteFiles } from './astro-files.ts';

const [root, outDir, cacheDir] = process.argv.slice(2);
if (!root || !outDir || !cacheDir) throw new Error('Expected three folders: root, dist and cache.');
// Written by build-site.ts; Astro starts while it is still on its way.
handReading(
  root,
  buffer(process.stdin).then((bytes) => deserialize(bytes) as Reading),
);
await build({ root, outDir, cacheDir, logLevel: 'warn', integrations: [noteFiles(cacheDir)] });
