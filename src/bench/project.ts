/** Projects to build, in a temporary folder: the site with content of any size, and bare Starlight with the same. */
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { baselineFiles } from './baseline.ts';
import { writeAll } from './content.ts';
import type { Cost } from './cost.ts';
import { measuredRun, type Environment } from './measured-run.ts';

/** What the site is built from, beside its content and the packages. */
const SITE = [
  'src',
  'public',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A folder for everything that the bench writes. It lies in the repository, where git does not look: there the
 * projects find its packages, and Astro cannot build with packages that lie on another branch of the file system.
 */
export async function makeWorkshop(repository: string): Promise<string> {
  const caches = join(repository, '.cache');
  await mkdir(caches, { recursive: true });
  return mkdtemp(join(caches, 'bench-'));
}

/**
 * A project like the repository, without content. Its files are copies: Vite follows symbolic links to what they
 * lead to, which would then stand outside of the project. Astro's store, in `node_modules/`, is the project's own.
 */
export async function makeSiteProject(repository: string, project: string): Promise<void> {
  await mkdir(project, { recursive: true });
  for (const name of SITE) {
    await cp(join(repository, name), join(project, name), { recursive: true });
  }
}

/** Bare Starlight with the prose and the samples of a catalogue, the samples as fences. */
export async function makeBaselineProject(
  repository: string,
  project: string,
  catalog: Catalog,
): Promise<void> {
  await mkdir(project, { recursive: true });
  await cp(join(repository, 'package.json'), join(project, 'package.json'));
  await writeAll(project, baselineFiles(catalog));
}

/** Builds a project by Astro alone, with nothing kept from the last time, into an empty `dist/`. */
export async function coldBuild(
  project: string,
  signal: AbortSignal,
  environment: Environment = {},
): Promise<Cost> {
  await forgetBuild(project);
  await rm(join(project, 'dist'), { recursive: true, force: true });
  return measuredRun([astroCommand(), 'build'], project, signal, environment);
}

/** Throws away what Astro and Vite kept from the last build. */
export async function forgetBuild(project: string): Promise<void> {
  for (const kept of ['node_modules/.astro', 'node_modules/.vite', '.astro']) {
    await rm(join(project, kept), { recursive: true, force: true });
  }
}

function astroCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return join(dirname(manifest), 'bin/astro.mjs');
}

/** All pages of a built site: how many, and their bytes. */
export async function htmlOf(dist: string): Promise<{ pages: number; bytes: number }> {
  const paths = await htmlPaths(dist);
  let bytes = 0;
  for (const path of paths) bytes += (await stat(join(dist, path))).size;
  return { pages: paths.length, bytes };
}

/** The pages of a built site, by their path in it, sorted. */
export async function htmlPaths(dist: string): Promise<string[]> {
  const paths = await readdir(dist, { recursive: true });
  return paths.filter((path) => path.endsWith('.html')).sort();
}
