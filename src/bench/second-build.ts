/** A second build after one issue changed: what it costs, and whether every page is what a first build makes of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadWholeCatalog } from '../catalog/load.ts';
import type { Line } from './line.ts';
import { bestOf, processorOf, processorRatio, type Cost } from './cost.ts';
import { uniqueName } from './names.ts';
import { htmlPaths } from './project.ts';
import { buildSite, type Bench, type Site } from './site-build.ts';

/** The name in the words of a round's change; its index is out of reach of those that issues are named by. */
const nameOf = (round: number): string => uniqueName(999_999 - round);

/**
 * Changes an issue's title, which other pages show too, and its text; builds again with what Astro kept, as often as
 * the other sides are built, and then with nothing kept.
 *
 * @param site built, with nothing changed since
 * @param first what that build cost
 */
export async function measureSecondBuild(bench: Bench, site: Site, first: Cost): Promise<Line[]> {
  const original = await pagesOf(site);
  const slug = site.slugs[Math.floor(site.slugs.length / 2)] ?? '';
  const seconds: Cost[] = [];
  let changed = site;
  let sentence = '';
  for (let round = 1; round <= bench.rounds; round++) {
    sentence = await changeIssue(join(site.project, 'content/issues', slug, 'index.md'), round);
    changed = { ...site, catalog: (await loadWholeCatalog(site.project)).catalog };
    const cost = await buildSite(bench, changed, { kept: true });
    bench.log(
      `second build, one issue changed, round ${String(round)}: ${cost.seconds.toFixed(1)} s`,
    );
    seconds.push(cost);
  }
  const kept = await pagesOf(changed);
  await buildSite(bench, changed, { kept: false });
  const fresh = await pagesOf(changed);
  const page = { path: `issues/${slug}/index.html`, sentence };
  return [...costs(bestOf(seconds), first), ...faults(page, original, kept, fresh)];
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
function faults(
  page: { readonly path: string; readonly sentence: string },
  original: Pages,
  kept: Pages,
  fresh: Pages,
): Line[] {
  const changed = differences(original, fresh);
  const stale = differences(kept, fresh);
  const named = stale.length > 0 ? `: ${stale.slice(0, 5).join(', ')}` : '';
  return [
    {
      what: 'Pages that the change is on',
      value: kept.get(page.path)?.includes(page.sentence) ? changed.length : 0,
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

/** @returns the sentence that stands in the issue's text then */
async function changeIssue(path: string, round: number): Promise<string> {
  const name = nameOf(round);
  const sentence = `This sentence about ${name} was added after the first build.`;
  const text = await readFile(path, 'utf8');
  const result = text
    .replace(/^title: .*$/m, `title: A changed title that other pages show (${name})`)
    .replace(HEADING, `${HEADING}\n${sentence}\n`);
  if (!result.includes(sentence)) throw new Error(`${path} has no “${HEADING.trim()}”.`);
  await writeFile(path, result);
  return sentence;
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
