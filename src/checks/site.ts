/** The check of the built site: what was written must also have arrived. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { closestName } from '../catalog/closest-name.ts';
import { byPlace, type Diagnostic, type Place } from '../catalog/diagnostic.ts';
import { startOf } from '../catalog/text-file.ts';
import { fault } from './check.ts';
import { readSitePage, type Found, type SitePage } from './site-page.ts';

/** The built site: every file, and what is on the pages. Paths are relative to its root, with forward slashes. */
interface Site {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** The addresses of the pages, for guessing what a broken link was meant to be. */
  readonly addresses: readonly string[];
}

/**
 * Checks a built site: every internal link and fragment leads somewhere, ids are unique, links have text.
 *
 * @param dist the folder of the built site; diagnostics name its files as it is named here
 * @param base the path that the site lives under: `/` or `/name/`
 */
export async function checkSite(dist: string, base: string): Promise<Diagnostic[]> {
  const site = await readSite(dist);
  if (site.pages.size === 0) {
    const mend = 'Build the site first: npm run build.';
    return [fault('site-missing', startOf(dist), `No page found in ${dist}`, mend)];
  }
  const root = `/${base.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return [...site.pages]
    .flatMap(([path, page]) => pageFaults(path, page, site, root, dist))
    .sort(byPlace);
}

/** How many pages a built site has. */
export async function countPages(dist: string): Promise<number> {
  const files = await filesOf(dist);
  return files.filter((path) => path.endsWith('.html')).length;
}

async function readSite(dist: string): Promise<Site> {
  const files = await filesOf(dist);
  const pages = new Map<string, SitePage>();
  // One after another: a parsed page weighs fifty times its file.
  for (const path of files.filter((name) => name.endsWith('.html'))) {
    pages.set(path, readSitePage(await readFile(join(dist, path), 'utf8')));
  }
  const addresses = [...pages.keys()].map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  return { files: new Set(files), pages, addresses };
}

async function filesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function pageFaults(
  path: string,
  page: SitePage,
  site: Site,
  root: string,
  dist: string,
): Diagnostic[] {
  const at = ({ line, column }: Found): Place => ({
    file: `${dist.replace(/\/$/, '')}/${path}`,
    line,
    column,
  });
  return [
    ...page.repeatedIds.map((id) =>
      fault(
        'duplicate-anchor',
        at(id),
        `The id “${id.value}” stands here twice`,
        'Give one of the two another id.',
      ),
    ),
    ...page.silentLinks.map((link) =>
      fault(
        'link-text',
        at(link),
        `The link to “${link.value}” has no text`,
        'Give it text, or an aria-label.',
      ),
    ),
    ...page.links.flatMap((link) => linkFault(link, path, site, root, at(link))),
  ];
}

const ORIGIN = 'https://site.invalid';

function linkFault(
  { value }: Found,
  path: string,
  site: Site,
  root: string,
  place: Place,
): Diagnostic[] {
  const here = `${root}${path.replace(/(^|\/)index\.html$/, '$1')}`;
  const url = URL.canParse(value, ORIGIN + here) ? new URL(value, ORIGIN + here) : undefined;
  if (url?.origin !== ORIGIN) return url ? [] : [unresolved(value, place, 'Mend the address.')];
  if (!url.pathname.startsWith(root)) {
    return [
      unresolved(value, place, `Put the base path before it: ${root.slice(0, -1)}${url.pathname}`),
    ];
  }
  const wanted = decode(url.pathname.slice(root.length));
  const file = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  if (!site.files.has(file)) return [unresolved(value, place, mendOf(wanted, site))];
  const fragment = decode(url.hash.slice(1));
  const ids = site.pages.get(file)?.ids;
  // The top of a page needs no id, and `:~:text=` is found by the browser.
  if (
    !ids ||
    fragment === '' ||
    fragment === 'top' ||
    fragment.startsWith(':~:') ||
    ids.has(fragment)
  ) {
    return [];
  }
  const near = closestName(fragment, [...ids]);
  const mend = near
    ? `Did you mean “#${near}”?`
    : 'Link to an id of the page, or drop the fragment.';
  return [fault('broken-fragment', place, `“${value}” leads to no element of /${wanted}`, mend)];
}

function mendOf(wanted: string, site: Site): string {
  if (site.files.has(`${wanted}/index.html`)) return `End it with a slash: /${wanted}/`;
  const near = closestName(`/${wanted}`, site.addresses);
  return near ? `Did you mean “${near}”?` : 'Link to a page that is built, or drop the link.';
}

function unresolved(value: string, place: Place, mend: string): Diagnostic {
  return fault('broken-link', place, `“${value}” leads to nothing that was built`, mend);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
