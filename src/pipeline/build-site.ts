/** From content to a finished site: check, build, finish, check the result. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { Catalog } from '../catalog/catalog.ts';
import { loadCatalog } from '../catalog/load.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { runChecks } from '../checks/index.ts';
import { tally } from '../checks/report.ts';
import { checkSite } from '../checks/site.ts';
import { finish, FINISHING_STEPS } from '../finishing/index.ts';
import type { Reading } from '../rendering/shared-catalog.ts';
import { makeSearchIndex, writeSearchIndex, type SearchIndex } from '../search-index/index.ts';
import { runNode } from '../setup/run-command.ts';
import { UserFault } from '../setup/user-fault.ts';
import { siteSettings, type SiteSettings } from '../site/settings.ts';
import { withoutNoise } from './astro-output.ts';
import { notedFiles } from './astro-files.ts';
import { KeptOutput } from './kept-output.ts';

export interface BuildOptions {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of the folder that the site is built into; what is there of anything else goes. */
  readonly dist: string;
  /** Absolute path of the folder where Astro keeps what it need not do again. */
  readonly cache: string;
  readonly environment: Record<string, string | undefined>;
  /** Takes one line a step. */
  readonly log: (line: string) => void;
  /** Takes what is wrong with the content or with the built site, warnings included. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  readonly skip?: readonly SkippableStep[];
}

/** What a build can leave out: the check before it, steps that finish it, and the check of the result's links. */
export const SKIPPABLE_STEPS = ['check', ...FINISHING_STEPS, 'links'] as const;
export type SkippableStep = (typeof SKIPPABLE_STEPS)[number];

/** Where a build keeps its folders when nobody names others. */
export function usualFolders(root: string): { dist: string; cache: string } {
  return { dist: join(root, 'dist'), cache: join(root, 'node_modules', '.astro') };
}

/**
 * Builds the site.
 *
 * @throws UserFault where content or site have errors, which were reported, or where Astro fails
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { root, dist, cache, environment, log, skip = [] } = options;
  const settings = siteSettings(environment);
  const start = performance.now();
  const reading = checkedCatalog(options);
  if (!skip.includes('check')) await reading;
  const output = await takeOver(options);
  // Astro starts while the content is still being read, and the index is made beside it.
  const [{ published: catalog }, index] = await Promise.all([
    reading,
    reading.then(({ published }) => indexSite(options, published)),
    runAstro(options, reading),
  ]);
  await writeSearchIndex(index, dist);
  await output.removeLeftOver(await notedFiles(cache));
  await finish({ root, dist, catalog, settings, log, skip });
  if (!skip.includes('links')) await checkResult(options, settings);
  await output.remember();
  if (settings.siteUrl === undefined) log(WITHOUT_ADDRESS);
  log(`The site is in ${relative(process.cwd(), dist) || dist}/ after ${seconds(start)}.`);
}

const WITHOUT_ADDRESS =
  'SITE_URL is not set: canonical links, og:url and og:image, the sitemap and the feed are left out, and the PR kit copies numbers without links.';

async function checkedCatalog({ root, log, report, skip }: BuildOptions): Promise<Reading> {
  const start = performance.now();
  const loaded = await loadCatalog(root);
  const unchecked = skip?.includes('check') ?? false;
  const found = unchecked ? loaded.diagnostics : await runChecks(loaded);
  stopOnErrors(found, report, 'Mend what is listed and build again.');
  const result = found.length > 0 ? 'no error in' : 'nothing wrong with';
  if (!unchecked) log(`Check: ${result} the content, in ${seconds(start)}`);
  return { catalog: loaded.catalog, published: loaded.published };
}

async function runAstro(
  { root, dist, cache, environment, log }: BuildOptions,
  reading: Promise<Reading>,
): Promise<void> {
  const start = performance.now();
  const script = fileURLToPath(new URL('astro-build.ts', import.meta.url));
  const { code, output } = await runNode(script, [root, dist, cache], {
    folder: root,
    environment: { ...defined(environment), ASTRO_TELEMETRY_DISABLED: '1' },
    input: reading.then(serialize),
  });
  if (code !== 0) throw new UserFault(`${output.trim()}\nAstro could not build the site.`);
  const warnings = withoutNoise(output);
  if (warnings !== '') log(warnings);
  log(`Astro: in ${seconds(start)}`);
}

/** Beside Astro: the index is made from the catalogue. */
async function indexSite({ root, log }: BuildOptions, catalog: Catalog): Promise<SearchIndex> {
  const start = performance.now();
  const index = await makeSearchIndex(root, catalog);
  log(`Search index: ${String(index.pages)} pages in ${seconds(start)}`);
  return index;
}

async function checkResult({ dist, log, report }: BuildOptions, settings: SiteSettings) {
  const start = performance.now();
  const found = await checkSite(relative(process.cwd(), dist), settings.basePath);
  stopOnErrors(found, report, 'The content is whole, the built site is not: mend what is listed.');
  log(`Links of the built site: all resolve in ${seconds(start)}`);
}

function stopOnErrors(
  found: readonly Diagnostic[],
  report: BuildOptions['report'],
  message: string,
): void {
  if (found.length > 0) report(found);
  if (tally(found).errors > 0) throw new UserFault(message);
}

function takeOver({ root, dist, cache }: BuildOptions): Promise<KeptOutput> {
  if (!relative(resolve(dist), root).startsWith('..')) {
    throw new UserFault(`${dist} holds the repository and cannot be emptied. Name another folder.`);
  }
  return KeptOutput.takeOver(resolve(dist), cache);
}

function defined(environment: BuildOptions['environment']): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]));
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
