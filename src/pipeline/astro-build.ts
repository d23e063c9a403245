/**
 * Astro's part of a build, in a process of its own, so that its memory goes when it is done.
 *
 *   node src/pipeline/astro-build.ts <root> <dist> <cache>
 */
import { build } from 'astro';

const [root, outDir, cacheDir] = process.argv.slice(2);
if (!root || !outDir || !cacheDir) throw new Error('Expected three folders: root, dist and cache.');
await build({ root, outDir, cacheDir, logLevel: 'warn' });
