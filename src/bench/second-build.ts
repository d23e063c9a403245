/** A second build after one issue changed: what it costs, and whether every page is what a first build makes of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadWholeCatalog } from '../catalog/load.ts';
import type { Line } from './line.ts';
import type { Cost } from './measured-run.ts';
import { uniqueName } from './names.ts';
import { coldBuild, htmlPaths, warmBuild } from './project.ts';
import { buildSite, type Bench, type Site } from './site-build.ts';

/** Its index is out of reach of those that issues are named by. */
const NEW_NAME = uniqueName(999_999);

/**
 * Changes an issue's title, which other pages show too, and its text; builds again with what Astro kept, and then
 * with nothing kept.
 *
 * @param site built, with nothing changed since
 * @param first what that build cost
 * @throws Error that names the pages where the second build is wrong
 */
export async function measureSecondBuild(bench: Bench, site: Site, first: Cost): Promise<Line[]> {
  const original = await pagesOf(site);
  const slug = site.slugs[Math.floor(site.slugs.length / 2)] ?? '';
  await changeIssue(join(site.project, 'content/issues', slug, 'index.md'));
  const changed: Site = { ...site, catalog: (await loadWholeCatalog(site.project)).catalog };
  const second = await buildSite(bench, changed, warmBuild);
  bench.log(`second build, one issue changed: ${second.seconds.toFixed(1)} s`);
  const kept = await pagesOf(changed);
  await buildSite(bench, changed, coldBuild);
  const fresh = await pagesOf(changed);
  const page = `issues/${slug}/index.html`;
  if (!kept.get(page)?.includes(SENTENCE)) {
    throw new Error(`The second build left ${page} as it was.`);
  }
  const stale = differences(kept, fresh);
  if (stale.length > 0) {
    throw new Error(
      `After the second build these pages are not what a first one makes: ${stale.slice(0, 10).join(', ')}`,
    );
  }
  const touched = String(differences(original, fresh).length);
  const detail = `${touched} of ${String(fresh.size)} pages differ, each as a first build has it`;
  return [
    { what: 'ours: build with one issue changed', value: second.seconds, unit: 's', detail },
    {
      what: 'Build with one issue changed, to the first one',
      value: second.seconds / first.seconds,
      unit: '×',
      most: 0.5,
    },
  ];
}

const HEADING = '## What goes wrong\n';
const SENTENCE = `This sentence about ${NEW_NAME} was added after the first build.`;

async function changeIssue(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const result = text
    .replace(/^title: .*$/m, `title: A changed title that other pages show (${NEW_NAME})`)
    .replace(HEADING, `${HEADING}\n${SENTENCE}\n`);
  if (!result.includes(SENTENCE)) throw new Error(`${path} has no “${HEADING.trim()}”.`);
  await writeFile(path, result);
}

async function pagesOf({ project }: Site): Promise<Map<string, string>> {
  const dist = join(project, 'dist');
  const pages = new Map<string, string>();
  for (const path of await htmlPaths(dist)) {
    if (path.startsWith('rp/')) continue;
    pages.set(path.replaceAll('\\', '/'), await readFile(join(dist, path), 'utf8'));
  }
  return pages;
}

/** Pages that are not the same in both, or stand in one of them alone. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}
