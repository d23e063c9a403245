/** Our side beside the other: what it costs to build each, and what they weigh. */
import { join } from 'node:path';
import type { Line } from './line.ts';
import { bestOf, megabytes, processorOf, processorRatio, type Cost } from './cost.ts';
import { coldBuild, htmlOf, makeBaselineProject } from './project.ts';
import { buildSite, makeSite, type Bench, type Site } from './site-build.ts';

/** Where bare Starlight is built. */
export function baselineFolder({ workshop }: Bench): string {
  return join(workshop, 'baseline');
}

/** Both sides in turn, so that other load on the machine meets both. */
export async function compareBuilds(
  bench: Bench,
): Promise<{ site: Site; ours: Cost; lines: Line[] }> {
  const { issues, log, signal } = bench;
  const site = await makeSite(bench, 'site', issues);
  const other = baselineFolder(bench);
  await makeBaselineProject(bench.repository, other, site.catalog);
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let round = 1; round <= bench.rounds; round++) {
    theirs.push(await coldBuild(other, signal));
    log(`bare Starlight, ${String(issues)} issues, round ${String(round)}: ${told(theirs.at(-1))}`);
    ours.push(await buildSite(bench, site, { kept: false }));
    log(`ours, ${String(issues)} issues, round ${String(round)}: ${told(ours.at(-1))}`);
  }
  const [us, them] = [bestOf(ours), bestOf(theirs)];
  const weights = {
    ours: await htmlOf(join(site.project, 'dist')),
    theirs: await htmlOf(join(other, 'dist')),
  };
  return { site, ours: us, lines: comparison(issues, us, them, weights) };
}

function told(cost: Cost | undefined): string {
  return cost ? `${cost.seconds.toFixed(1)} s, ${megabytes(cost.peak).toFixed(0)} MB` : '';
}

interface Html {
  readonly pages: number;
  readonly bytes: number;
}

function comparison(
  issues: number,
  ours: Cost,
  theirs: Cost,
  html: { readonly ours: Html; readonly theirs: Html },
): Line[] {
  const count = `${String(issues)} issues`;
  const absolute = (who: string, cost: Cost, { pages, bytes }: Html): Line[] => [
    { what: `${who}: build, ${count}`, value: cost.seconds, unit: 's', detail: processorOf(cost) },
    { what: `${who}: peak memory`, value: megabytes(cost.peak), unit: 'MB' },
    { what: `${who}: HTML`, value: megabytes(bytes), unit: 'MB', detail: `${String(pages)} pages` },
  ];
  const ratio = (what: string, value: number, most: number, aim?: number): Line => ({
    what: `${what}, ours to bare Starlight’s`,
    value,
    unit: '×',
    most,
    ...(aim !== undefined && { aim }),
  });
  return [
    ...absolute('bare Starlight', theirs, html.theirs),
    ...absolute('ours', ours, html.ours),
    {
      ...ratio('Build time', ours.seconds / theirs.seconds, 1.8, 1.25),
      detail: processorRatio(ours, theirs),
    },
    ratio('HTML', html.ours.bytes / html.theirs.bytes, 1.5),
    ratio('Peak memory', ours.peak / theirs.peak, 1.5),
  ];
}

/** What the comparison leaves out, a line each. It adds to the built site, so that a second build comes before it. */
export async function measureApart(bench: Bench, { project, catalog }: Site): Promise<Line[]> {
  const site = { root: project, dist: join(project, 'dist'), catalog };
  const line = (what: string, seconds: number, detail: string): Line => {
    bench.log(`${what}: ${detail}, ${seconds.toFixed(1)} s`);
    return { what: `apart: ${what}`, value: seconds, unit: 's', detail };
  };
  const images = await bench.finish('open-graph', site);
  const permalinks = await bench.finish('permalinks', site);
  const policy = await bench.finish('policy', site);
  return [
    line('Open Graph images', images.seconds, images.summary),
    line('pages under /rp/', permalinks.seconds, permalinks.summary),
    line('the policy once more, for these', policy.seconds, policy.summary),
  ];
}
