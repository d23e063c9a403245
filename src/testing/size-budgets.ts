/** How much each kind of page may weigh, measured on the built site. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fetchedBy, withImports } from './page-files.ts';
import { kindOfPage, type PageKind } from './page-kinds.ts';

/** What a page fetches before anybody touches it, in bytes, text compressed. */
export interface PageWeight {
  readonly path: string;
  readonly kind: PageKind;
  readonly html: number;
  readonly js: number;
  readonly css: number;
  /** Everything, fonts and images too. */
  readonly total: number;
}

type Limits = Readonly<Record<'html' | 'js' | 'css' | 'total', number>>;

const KB = 1000;
const USUAL: Limits = { html: 20 * KB, js: 15 * KB, css: 20 * KB, total: 90 * KB };
/** Kinds that hold long tables or whole scripts, and the page that is there to search. */
const LARGER: Partial<Record<PageKind, Limits>> = {
  playbook: { ...USUAL, html: 28 * KB },
  review: { ...USUAL, html: 40 * KB },
  issues: { ...USUAL, html: 40 * KB },
  search: { ...USUAL, js: 25 * KB },
};

/** The heaviest page of each kind, in each respect. */
export interface KindWeight {
  readonly kind: PageKind;
  readonly pages: number;
  readonly heaviest: Limits;
  /** What is over its budget: the page, the part, both sizes. */
  readonly over: readonly string[];
}

/** Weighs every page of a built site. @param basePath the path that it was built for */
export async function weighSite(dist: string, basePath: string): Promise<KindWeight[]> {
  const weights: PageWeight[] = [];
  const sizes = new Map<string, Promise<number>>();
  for (const path of await pagesOf(dist)) weights.push(await weigh(dist, path, basePath, sizes));
  const kinds = Map.groupBy(weights, ({ kind }) => kind);
  return [...kinds].map(([kind, pages]) => {
    const limits = LARGER[kind] ?? USUAL;
    return {
      kind,
      pages: pages.length,
      heaviest: heaviest(pages),
      over: pages.flatMap(overOf(limits)),
    };
  });
}

const PARTS = ['html', 'js', 'css', 'total'] as const;

function heaviest(pages: readonly PageWeight[]): Limits {
  const most = (part: keyof Limits): number => Math.max(...pages.map((page) => page[part]));
  return { html: most('html'), js: most('js'), css: most('css'), total: most('total') };
}

function overOf(limits: Limits): (page: PageWeight) => string[] {
  return (page) =>
    PARTS.filter((part) => page[part] > limits[part]).map(
      (part) =>
        `${page.path}: ${part} ${kilobytes(page[part])}, at most ${kilobytes(limits[part])}`,
    );
}

/** Bytes as people read them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

async function pagesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

async function weigh(
  dist: string,
  path: string,
  basePath: string,
  sizes: Map<string, Promise<number>>,
): Promise<PageWeight> {
  const html = await readFile(join(dist, path));
  const size = (file: string): Promise<number> => {
    const known = sizes.get(file) ?? sizeOf(join(dist, file));
    sizes.set(file, known);
    return known;
  };
  const own = { html: gzipSync(html).length, js: 0, css: 0, other: 0 };
  for (const file of await withImports(dist, fetchedBy(html.toString(), basePath))) {
    const part = file.endsWith('.js') ? 'js' : file.endsWith('.css') ? 'css' : 'other';
    own[part] += await size(file);
  }
  const total = own.html + own.js + own.css + own.other;
  return { path, kind: kindOfPage(path), html: own.html, js: own.js, css: own.css, total };
}

async function sizeOf(path: string): Promise<number> {
  const bytes = await readFile(path);
  return /\.(png|woff2|webp|avif|jpg)$/.test(path) ? bytes.length : gzipSync(bytes).length;
}
