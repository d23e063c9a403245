/** Our site with any number of issues, and what it costs to build. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadWholeCatalog, type LoadedCatalog } from '../catalog/load.ts';
import { writeContent } from './content.ts';
import type { Cost } from './cost.ts';
import { measuredRun, type Environment } from './measured-run.ts';
import { forgetBuild, makeSiteProject } from './project.ts';

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

/** What every measurement needs. */
export interface Bench {
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Absolute path of a folder to build in. */
  readonly workshop: string;
  readonly real: LoadedCatalog;
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

/** What a build of ours leaves out here: the checks, and what is measured apart. */
const LEFT_OUT = ['check', 'open-graph', 'permalinks', 'links'];

/**
 * Builds our site by the command that people use: Astro, the search index and the policy. The rest is measured apart.
 *
 * @param kept whether it may use what the last build kept
 */
export async function buildSite(
  { repository, signal }: Bench,
  { project }: Site,
  { kept }: { readonly kept: boolean },
): Promise<Cost> {
  const [dist, cache] = [join(project, 'dist'), join(project, 'node_modules/.astro')];
  // Who builds again has the last site in its folder, of which a build keeps what did not change.
  if (!kept) {
    await forgetBuild(project);
    await rm(dist, { recursive: true, force: true });
  }
  const command = join(repository, 'scripts/build.ts');
  const folders = ['--out', dist, '--cache', cache];
  return measuredRun([command, ...folders, '--skip', LEFT_OUT.join(',')], project, signal);
}
