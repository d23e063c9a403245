/** Lighthouse on one page of each kind, of the real content, built and served as a host would serve it. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch, type LaunchedChrome } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { z } from 'zod';
import type { Line } from './line.ts';
import { coldBuild, htmlPaths } from './project.ts';
import { makeSite, type Bench } from './site-build.ts';
import { compressTexts, startServer } from './static-server.ts';

const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

/** Other load on the machine can only worsen what a page reaches: the best of so many tries counts. */
const TRIES = 3;

/** Measures the home page, and the largest page of each other kind. */
export async function measureLighthouse(bench: Bench): Promise<Line[]> {
  const server = await startServer();
  const { real, signal, log } = bench;
  try {
    const environment = { SITE_URL: server.origin };
    const site = await makeSite(bench, 'lighthouse', real.entries.issues.length);
    await coldBuild(site.project, signal, environment);
    const dist = join(site.project, 'dist');
    for (const step of ['open-graph', 'permalinks', 'policy'] as const) {
      await bench.finish(step, { root: site.project, dist, catalog: site.catalog, environment });
    }
    const pages = await largestPages(dist);
    await compressTexts(dist);
    server.serve(dist);
    const lines: Line[] = [];
    for (const { kind, path } of pages) {
      signal.throwIfAborted();
      const result = await bestResult(server.origin + path);
      lines.push(...scoresOf(kind, result), ...(kind === 'issue' ? weightOf(result) : []));
      log(`Lighthouse, ${path}: done`);
    }
    return lines;
  } finally {
    await server.close();
  }
}

async function largestPages(dist: string): Promise<{ kind: string; path: string }[]> {
  const pages = [{ kind: 'home', path: '/' }];
  const all = await htmlPaths(dist);
  for (const [kind, folder] of [
    ['issue', 'issues'],
    ['playbook', 'playbooks'],
    ['topic', 'topics'],
  ] as const) {
    let largest = { path: '', size: 0 };
    for (const path of all.filter((one) => one.split(/[\\/]/)[0] === folder)) {
      // The list of a kind is no page of the kind.
      if (path.split(/[\\/]/).length < 3) continue;
      const { size } = await stat(join(dist, path));
      if (size > largest.size) largest = { path, size };
    }
    if (largest.size === 0) throw new Error(`The built site has no page of the kind “${kind}”.`);
    const address = largest.path.replaceAll('\\', '/').replace(/index\.html$/, '');
    pages.push({ kind, path: `/${address}` });
  }
  return pages;
}

async function bestResult(url: string): Promise<Result> {
  let best: Result | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const result = await runOnce(url);
    if (!best || scoreOf(result, 'performance') > scoreOf(best, 'performance')) best = result;
    if (scoreOf(best, 'performance') >= LEAST.performance) break;
  }
  if (!best) throw new Error(`Lighthouse gave nothing for ${url}.`);
  return best;
}

async function runOnce(url: string): Promise<Result> {
  const chrome = await startChrome();
  try {
    const run = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: Object.keys(LEAST),
    });
    if (!run) throw new Error(`Lighthouse gave nothing for ${url}.`);
    const { runtimeError } = run.lhr;
    if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
    return run.lhr;
  } finally {
    chrome.kill();
  }
}

/** Playwright's browser where there is one; else `CHROME_PATH`, or what the system has. */
function startChrome(): Promise<LaunchedChrome> {
  const own = chromium.executablePath();
  return launch({
    ...(!process.env['CHROME_PATH'] && existsSync(own) && { chromePath: own }),
    chromeFlags: [
      '--headless=new',
      // Chromium has no sandbox for root, who builds in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    logLevel: 'silent',
  });
}

function scoreOf({ categories }: Result, category: keyof typeof LEAST): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

function scoresOf(kind: string, result: Result): Line[] {
  return (Object.keys(LEAST) as (keyof typeof LEAST)[]).map((category) => ({
    what: `Lighthouse, ${kind}: ${category}`,
    value: scoreOf(result, category),
    unit: '',
    least: LEAST[category],
    detail: failedAudits(result, category),
  }));
}

function failedAudits({ categories, audits }: Result, category: string): string {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
    .join(', ');
}

const requests = z.object({
  items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number() })),
});

/** What an issue page makes a browser fetch, and whether it jumps. */
function weightOf({ audits }: Result): Line[] {
  const { items } = requests.parse(audits['network-requests']?.details);
  const kilobytes = (list: typeof items): number =>
    list.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
  const scripts = items.filter(({ resourceType }) => resourceType === 'Script');
  const shift = audits['cumulative-layout-shift']?.numericValue ?? Infinity;
  return [
    { what: 'Issue page: transferred', value: kilobytes(items), unit: 'KB', most: 90 },
    { what: 'Issue page: JavaScript', value: kilobytes(scripts), unit: 'KB', most: 15 },
    { what: 'Issue page: layout shift', value: shift, unit: '', most: 0 },
  ];
}
