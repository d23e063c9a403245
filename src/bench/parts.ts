/** The parts of the bench: which there are, and how they follow on one another. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { issuePath } from '../catalog/addresses.ts';
import type { Line } from './line.ts';
import { bestOf, megabytes, processorOf, processorRatio, type Cost } from './cost.ts';
import { measuredRun } from './measured-run.ts';
import { coldBuild, makeBaselineProject } from './project.ts';
import { measureSearchAtSize } from './search-at-size.ts';
import { compareSearch } from './search-comparison.ts';
import { measureSecondBuild } from './second-build.ts';
import { baselineFolder, compareBuilds, measureApart } from './comparison.ts';
import { buildSite, makeSite, type Bench, type Site } from './site-build.ts';
import { writeContent } from './content.ts';

export const PARTS = ['check', 'build', 'search', 'second', 'growth'] as const;
export type Part = (typeof PARTS)[number];

/** So many times the issues, for how the cost grows. */
const GROWTH = 5;
const MOST_GROWTH = 5.5;

const MOST_CHECK_SECONDS = { real: 5, made: 30 };

/** Measures the parts that are asked for, and those that they need. */
export async function measure(bench: Bench, parts: readonly Part[]): Promise<Line[]> {
  const lines: Line[] = [];
  if (parts.includes('check')) lines.push(...(await measureCheck(bench)));
  if (!parts.some((part) => part !== 'check')) return lines;
  const { site, ours, lines: compared } = await builtOnce(bench, parts);
  lines.push(...compared);
  if (parts.includes('search')) lines.push(...(await measureSearch(bench, site)));
  if (parts.includes('second')) lines.push(...(await measureSecondBuild(bench, site, ours)));
  if (parts.includes('build')) lines.push(...(await measureApart(bench, site)));
  // Room for what is five times as large.
  await rm(site.project, { recursive: true, force: true });
  await rm(baselineFolder(bench), { recursive: true, force: true });
  if (parts.includes('growth') || parts.includes('search')) {
    lines.push(...(await measureLarge(bench, ours, parts)));
  }
  return lines;
}

/** A site with what its build costs: beside the other side's where that is asked for, else alone. */
async function builtOnce(bench: Bench, parts: readonly Part[]): ReturnType<typeof compareBuilds> {
  if (parts.includes('build')) return compareBuilds(bench);
  const site = await makeSite(bench, 'site', bench.issues);
  const costs: Cost[] = [];
  // Nothing is said of the cost where the search alone is measured.
  const rounds = parts.every((part) => part === 'check' || part === 'search') ? 1 : bench.rounds;
  for (let round = 1; round <= rounds; round++) {
    costs.push(await buildSite(bench, site, { kept: false }));
    bench.log(
      `ours, ${String(bench.issues)} issues: ${String(costs.at(-1)?.seconds.toFixed(1))} s`,
    );
  }
  return { site, ours: bestOf(costs), lines: [] };
}

/** Our search beside that of bare Starlight, which is built where the builds are not compared. */
async function measureSearch(bench: Bench, site: Site): Promise<Line[]> {
  const other = baselineFolder(bench);
  if (!existsSync(join(other, 'dist'))) {
    await makeBaselineProject(bench.repository, other, site.catalog);
    await coldBuild(other, bench.signal);
    bench.log(`bare Starlight, ${String(bench.issues)} issues: built`);
  }
  const page = searchedPage(site);
  const [ours, stock] = [join(site.project, 'dist'), join(other, 'dist')];
  return compareSearch({ ours, stock, page }, bench);
}

/** What costs more on a site that is several times as large. */
async function measureLarge(bench: Bench, ours: Cost, parts: readonly Part[]): Promise<Line[]> {
  const issues = bench.issues * GROWTH;
  const site = await makeSite(bench, 'large', issues);
  const cost = await buildSite(bench, site, { kept: false });
  bench.log(`ours, ${String(issues)} issues: ${cost.seconds.toFixed(1)} s`);
  const lines = parts.includes('growth') ? growthLines(bench.issues, issues, ours, cost) : [];
  if (!parts.includes('search')) return lines;
  const built = { dist: join(site.project, 'dist'), page: searchedPage(site), issues };
  return [...lines, ...(await measureSearchAtSize(built, bench))];
}

/** A page from which somebody searches: that of the first issue. */
function searchedPage({ slugs: [slug = ''] }: Site): string {
  return issuePath(slug);
}

function growthLines(few: number, many: number, ours: Cost, cost: Cost): Line[] {
  return [
    {
      what: `ours: build, ${String(many)} issues`,
      value: cost.seconds,
      unit: 's',
      detail: `${processorOf(cost)}; ${megabytes(cost.peak).toFixed(0)} MB at its peak`,
    },
    {
      what: `Build of ${String(many)} issues, to ${String(few)}`,
      value: cost.seconds / ours.seconds,
      unit: '×',
      most: MOST_GROWTH,
      detail: processorRatio(cost, ours),
    },
  ];
}

/** The command that people run, on the content as it stands and on what is made from it. */
async function measureCheck(bench: Bench): Promise<Line[]> {
  const { repository, real, issues, signal, log } = bench;
  const command = join(repository, 'scripts/check.ts');
  const made = join(bench.workshop, 'check');
  await writeContent(real, made, issues);
  const lines: Line[] = [];
  for (const [root, count, most] of [
    [repository, real.entries.issues.length, MOST_CHECK_SECONDS.real],
    [made, issues, MOST_CHECK_SECONDS.made],
  ] as const) {
    const cost = await measuredRun([command, '--root', root], root, signal);
    log(`check, ${String(count)} issues: ${cost.seconds.toFixed(1)} s`);
    lines.push({
      what: `apart: check, ${String(count)} issues`,
      value: cost.seconds,
      unit: 's',
      most,
      detail: processorOf(cost),
    });
  }
  await rm(made, { recursive: true, force: true });
  return lines;
}
