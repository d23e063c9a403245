/**
 * The pages behind permanent links, written after the build: eleven a number, too many for routes and too small to need
 * them. Former addresses lead to where the issue stands now, withdrawn ones to the notice.
 */
import { readFile } from 'node:fs/promises';
import { issuePath, numberName, permalinkPath } from '../catalog/addresses.ts';
import { ANCHORS } from '../catalog/anchors.ts';
import type { Catalog, Issue } from '../catalog/catalog.ts';
import { shownAnchors } from '../catalog/shown-anchors.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import type { SiteSettings } from '../site/settings.ts';
import { addFiles, addressOf, fullAddressOf, type SiteFile } from './built-site.ts';
import { page, signpostPage } from './permalink-html.ts';
import { withdrawalFiles } from './withdrawals.ts';

/**
 * Writes the pages into the built site.
 *
 * @returns how many files were written
 * @throws Error where a number leads nowhere, or where a file is there already
 */
export async function writePermalinkPages(
  dist: string,
  catalog: Catalog,
  settings: SiteSettings,
): Promise<number> {
  const assets = ['go.js', 'rp.css'].map(async (name) => ({
    path: `/rp/${name}`,
    text: await readFile(new URL(`permalinks/${name}`, import.meta.url), 'utf8'),
  }));
  const files = [...(await Promise.all(assets)), ...permalinkFiles(catalog, settings)];
  await addFiles(dist, files);
  return files.length;
}

/** Every page behind a permanent link, and the page that explains them. */
export function permalinkFiles(catalog: Catalog, settings: SiteSettings): SiteFile[] {
  const issues = new Map(
    catalog.issues
      .filter((issue) => issue.status === 'published')
      .map((issue) => [issue.slug, issue]),
  );
  const titleOf = (number: number): string | null => {
    const permalink = catalog.permalinks[String(number)];
    return (permalink && issues.get(permalink.slug)?.title) ?? null;
  };
  const files = Object.entries(catalog.permalinks).flatMap(([name, permalink]) => {
    const number = Number(name);
    const { withdrawn: withdrawal } = permalink;
    if (withdrawal) {
      const { replacedBy } = withdrawal;
      const replacement = replacedBy === null ? null : titleOf(replacedBy);
      return withdrawalFiles({ number, permalink, withdrawal, replacement }, settings);
    }
    const issue = issues.get(permalink.slug);
    if (issue) return [...numberFiles(number, issue, settings), ...formerFiles(issue, settings)];
    throw new Error(
      `${numberName(number)} leads to “${permalink.slug}”, which is no published issue. Run \`npm run check\`.`,
    );
  });
  return [{ path: '/rp/index.html', text: explanation(settings) }, ...files];
}

function numberFiles(number: number, issue: Issue, settings: SiteSettings): SiteFile[] {
  const name = numberName(number);
  const to = issuePath(issue.slug);
  const shown = shownAnchors(issue);
  const signpost = { title: name, label: issue.title, to };
  return [
    { path: `${permalinkPath(number)}index.html`, text: signpostPage(signpost, settings) },
    ...ANCHORS.map(({ anchor, label }) => ({
      path: `${permalinkPath(number, anchor)}index.html`,
      text: shown.has(anchor)
        ? signpostPage({ ...signpost, title: `${name}: ${label}`, anchor }, settings)
        : signpostPage(signpost, settings),
    })),
  ];
}

function formerFiles({ slug, title, formerSlugs }: Issue, settings: SiteSettings): SiteFile[] {
  const to = issuePath(slug);
  const html = signpostPage({ title: 'This page has moved', label: title, to }, settings);
  const markdown = `/issues/${slug}.md`;
  const address = fullAddressOf(settings, markdown) ?? addressOf(settings, markdown);
  return formerSlugs.flatMap((former) => [
    { path: `${issuePath(former)}index.html`, text: html },
    { path: `/issues/${former}.md`, text: `This page has moved to ${address}\n` },
  ]);
}

function explanation(settings: SiteSettings): string {
  const link = (path: string, text: string): string =>
    `<a href="${escapeHtml(addressOf(settings, path))}">${text}</a>`;
  return page(
    {
      title: 'Permanent links',
      canonical: '/rp/',
      main: [
        '<h1>Permanent links</h1>',
        '<p>Every issue has a number, written like <b>RP-14</b>. Its address ends in that number and leads to the issue, whatever the issue is called by then. A number never changes its meaning; one that is withdrawn says why.</p>',
        `<p>${link('/issues/', 'All issues with their numbers')}</p>`,
        `<p>${link('/link-in-prs/', 'How to link them in a pull request')}</p>`,
      ],
    },
    settings,
  );
}
