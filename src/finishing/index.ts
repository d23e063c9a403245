/** What is done to the built site before it is whole: the steps that work on files and need no Astro. */
import type { Catalog } from '../catalog/catalog.ts';
import type { SiteSettings } from '../site/settings.ts';
import { addContentSecurityPolicy } from './content-security-policy.ts';
import { writeOpenGraphImages } from './open-graph.ts';
import { writePermalinkPages } from './permalink-pages.ts';

/** The steps, in the order in which they run: the policy comes last, because it is about every page. */
export const FINISHING_STEPS = ['open-graph', 'permalinks', 'policy'] as const;
export type FinishingStep = (typeof FINISHING_STEPS)[number];

export interface FinishOptions {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of the built site, fresh from Astro. */
  readonly dist: string;
  readonly catalog: Catalog;
  readonly settings: SiteSettings;
  /** Takes one line a step. */
  readonly log: (line: string) => void;
  /** Steps to leave out; names of other steps of a build mean nothing here. */
  readonly skip?: readonly string[];
}

/** A step that ran. */
export interface StepTiming {
  readonly step: FinishingStep;
  readonly milliseconds: number;
  /** What it did, with counts. */
  readonly summary: string;
}

type Run = (options: FinishOptions) => Promise<string>;

const RUNS: Record<FinishingStep, { name: string; run: Run }> = {
  'open-graph': {
    name: 'Open Graph images',
    run: async ({ root, dist, catalog }) => {
      const { images, drawn } = await writeOpenGraphImages(root, dist, catalog);
      return `${String(images)} images, ${String(drawn)} drawn anew`;
    },
  },
  permalinks: {
    name: 'Permalink pages',
    run: async ({ dist, catalog, settings }) =>
      `${String(await writePermalinkPages(dist, catalog, settings))} files`,
  },
  policy: {
    name: 'Content-Security-Policy',
    run: async ({ dist }) => {
      const { pages, changed } = await addContentSecurityPolicy(dist);
      return `${String(pages)} pages, ${String(changed)} changed`;
    },
  },
};

/**
 * Finishes a built site.
 *
 * @returns what each step took
 * @throws Error of the first step that fails, with what to do about it
 */
export async function finish(options: FinishOptions): Promise<readonly StepTiming[]> {
  const timings: StepTiming[] = [];
  for (const step of FINISHING_STEPS) {
    if (options.skip?.includes(step)) continue;
    const { name, run } = RUNS[step];
    const start = performance.now();
    const summary = await run(options);
    const milliseconds = performance.now() - start;
    timings.push({ step, milliseconds, summary });
    options.log(`${name}: ${summary} in ${(milliseconds / 1000).toFixed(1)} s`);
  }
  return timings;
}
