/** A second build after one issue changed: what it costs, and whether every page is what a first build makes of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadWholeCatalog } from '../catalog/load.ts';
import type { Line } from './line.ts';
import { processorOf, processorRatio, type Cost } from './measured-run.ts';
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
  return [...costs(second, first), ...faults(`issues/${slug}/index.html`, original, kept, fresh)];
}

type Pages = ReadonlyMap<string, string>;

function costs(second: Cost, first: Cost): Line[] {
  return [
    {
      what: 'ours: build with one issue changed',
      value: second.seconds,
      unit: 's',
      detail: processorOf(second),
    },
    {
      what: 'Build with one issue changed, to the first one',
      value: second.seconds / first.seconds,
      unit: '×',
      most: 0.5,
      detail: processorRatio(second, first),
    },
  ];
}

/** How many pages the second build left wrong, and whether there was anything to get wrong. */
function faults(page: string, original: Pages, kept: Pages, fresh: Pages): Line[] {
  const changed = differences(original, fresh);
  const stale = differences(kept, fresh);
  const named = stale.length > 0 ? `: ${stale.slice(0, 5).join(', ')}` : '';
  return [
    {
      what: 'Pages that the change is on',
      value: kept.get(page)?.includes(SENTENCE) ? changed.length : 0,
      unit: '',
      // The issue's own, the list of issues, and that of its topic.
      least: 3,
      detail: `of ${String(fresh.size)}`,
    },
    {
      what: 'Pages that are not as a first build makes them',
      value: stale.length,
      unit: '',
      most: 0,
      detail: `of ${String(kept.size)}${named}`,
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
