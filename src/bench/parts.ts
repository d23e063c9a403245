/** The parts of the bench: which there are, and how they follow on one another. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Line } from './line.ts';
import {
  bestOf,
  measuredRun,
  megabytes,
  processorOf,
  processorRatio,
  type Cost,
} from './measured-run.ts';
import { coldBuild } from './project.ts';
import { measureSecondBuild } from './second-build.ts';
import { compareBuilds } from './comparison.ts';
import { buildSite, makeSite, type Bench } from './site-build.ts';
import { writeContent } from './content.ts';

export const PARTS = ['check', 'build', 'second', 'growth'] as const;
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
  if (parts.includes('second')) lines.push(...(await measureSecondBuild(bench, site, ours)));
  // Room for what is five times as large.
  await rm(site.project, { recursive: true, force: true });
  await rm(join(bench.workshop, 'baseline'), { recursive: true, force: true });
  if (parts.includes('growth')) lines.push(...(await measureGrowth(bench, ours)));
  return lines;
}

/** A site with what its build costs: beside the other side's where that is asked for, else alone. */
async function builtOnce(bench: Bench, parts: readonly Part[]): ReturnType<typeof compareBuilds> {
  if (parts.includes('build')) return compareBuilds(bench);
  const site = await makeSite(bench, 'site', bench.issues);
  const costs: Cost[] = [];
  for (let round = 1; round <= bench.rounds; round++) {
    costs.push(await buildSite(bench, site, coldBuild));
    bench.log(
      `ours, ${String(bench.issues)} issues: ${String(costs.at(-1)?.seconds.toFixed(1))} s`,
    );
  }
  return { site, ours: bestOf(costs), lines: [] };
}

async function measureGrowth(bench: Bench, ours: Cost): Promise<Line[]> {
  const issues = bench.issues * GROWTH;
  const site = await makeSite(bench, 'large', issues);
  const cost = await buildSite(bench, site, coldBuild);
  bench.log(`ours, ${String(issues)} issues: ${cost.seconds.toFixed(1)} s`);
  return [
    {
      what: `ours: build, ${String(issues)} issues`,
      value: cost.seconds,
      unit: 's',
      detail: `${processorOf(cost)}; ${megabytes(cost.peak).toFixed(0)} MB at its peak`,
    },
    {
      what: `Build of ${String(issues)} issues, to ${String(bench.issues)}`,
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
