/** Our site with any number of issues, and what it costs to build. */
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadWholeCatalog, type LoadedCatalog } from '../catalog/load.ts';
import { writeContent } from './content.ts';
import { oneAfterTheOther, type Cost } from './cost.ts';
import { measuredHere, type Environment } from './measured-run.ts';
import { makeSiteProject } from './project.ts';

/** The steps after Astro's build, which belong to another part of the system and are handed in. */
export type FinishStep = 'open-graph' | 'permalinks' | 'policy';
export type Finish = (
  step: FinishStep,
  site: {
    readonly root: string;
    readonly dist: string;
    readonly catalog: Catalog;
    /** The settings that the site was built with; none by default. */
    readonly environment?: Environment;
  },
) => Promise<{ readonly seconds: number; readonly summary: string }>;

/** Makes the search index, which belongs to another part of the system and is handed in. */
export type MakeIndex = (dist: string, catalog: Catalog) => Promise<unknown>;

/** What every measurement needs. */
export interface Bench {
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Absolute path of a folder to build in. */
  readonly workshop: string;
  readonly real: LoadedCatalog;
  readonly makeIndex: MakeIndex;
  readonly finish: Finish;
  readonly issues: number;
  /** How often each side is built; the best counts, because other load on the machine can only slow a build down. */
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** A project of ours with content in it. */
export interface Site {
  readonly project: string;
  readonly slugs: readonly string[];
  readonly catalog: Catalog;
}

/** A folder of our site with so many issues. */
export async function makeSite(bench: Bench, name: string, issues: number): Promise<Site> {
  const project = join(bench.workshop, name);
  await makeSiteProject(bench.repository, project);
  const slugs = await writeContent(bench.real, project, issues);
  const { catalog } = await loadWholeCatalog(project);
  return { project, slugs, catalog };
}

/** A build of ours: Astro, the search index, and the policy, which changes every page. The rest is measured apart. */
export async function buildSite(
  bench: Bench,
  { project, catalog }: Site,
  build: (project: string, signal: AbortSignal) => Promise<Cost>,
): Promise<Cost> {
  const astro = await build(project, bench.signal);
  const dist = join(project, 'dist');
  const index = await measuredHere(() => bench.makeIndex(dist, catalog));
  const policy = await bench.finish('policy', { root: project, dist, catalog });
  const both = oneAfterTheOther(astro, index);
  return { ...both, seconds: both.seconds + policy.seconds };
}
