/** What answers at the addresses of a number that was withdrawn. */
import { issuePath, numberName, permalinkPath } from '../catalog/addresses.ts';
import { ANCHORS } from '../catalog/anchors.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import type { SiteSettings } from '../site/settings.ts';
import { addressOf, fullAddressOf, type SiteFile } from './built-site.ts';
import { page } from './permalink-html.ts';

/** A number that was withdrawn, and what replaces it. */
export interface Withdrawn {
  readonly number: number;
  readonly permalink: Permalinks[string];
  readonly withdrawal: NonNullable<Permalinks[string]['withdrawn']>;
  /** The title of what replaces it; null where nothing does, or where that has no page either. */
  readonly replacement: string | null;
}

/**
 * The notice at the permalink, at each of its anchors, and at every address that the issue had, as page and as Markdown.
 * Its entry in the API is a route's.
 */
export function withdrawalFiles(withdrawn: Withdrawn, settings: SiteSettings): SiteFile[] {
  const { number, permalink } = withdrawn;
  const html = noticePage(withdrawn, settings);
  const markdown = noticeMarkdown(withdrawn, settings);
  const slugs = [permalink.slug, ...permalink.formerSlugs];
  const pages = [
    permalinkPath(number),
    ...ANCHORS.map(({ anchor }) => permalinkPath(number, anchor)),
    ...slugs.map(issuePath),
  ];
  return [
    ...pages.map((path) => ({ path: `${path}index.html`, text: html })),
    ...slugs.map((slug) => ({ path: `/issues/${slug}.md`, text: markdown })),
  ];
}

function noticePage(
  { number, withdrawal, replacement }: Withdrawn,
  settings: SiteSettings,
): string {
  const { date, why, replacedBy } = withdrawal;
  const title = `${numberName(number)} was withdrawn`;
  const link = (path: string, text: string): string =>
    `<a href="${escapeHtml(addressOf(settings, path))}">${escapeHtml(text)}</a>`;
  return page(
    {
      title,
      canonical: permalinkPath(number),
      main: [
        `<h1>${title}</h1>`,
        `<p>${escapeHtml(why)}</p>`,
        replacedBy === null
          ? `<p>Nothing replaces it. ${link('/issues/', 'All issues')}</p>`
          : `<p>Replaced by ${link(permalinkPath(replacedBy), nameOf(replacedBy, replacement))}.</p>`,
        `<p class="note">Withdrawn on <time datetime="${escapeHtml(date)}">${inWords(date)}</time>. A number is never used again.</p>`,
      ],
    },
    settings,
  );
}

function noticeMarkdown(
  { number, withdrawal, replacement }: Withdrawn,
  settings: SiteSettings,
): string {
  const { date, why, replacedBy } = withdrawal;
  const instead =
    replacedBy === null
      ? 'Nothing replaces it.'
      : `Replaced by ${nameOf(replacedBy, replacement)}: ${
          fullAddressOf(settings, permalinkPath(replacedBy)) ??
          addressOf(settings, permalinkPath(replacedBy))
        }`;
  return `# ${numberName(number)} was withdrawn\n\n${why}\n\n${instead}\n\nWithdrawn on ${inWords(date)}.\n`;
}

function nameOf(number: number, title: string | null): string {
  return title === null ? numberName(number) : `${numberName(number)}, ${title}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function inWords(day: string): string {
  return DAY.format(new Date(day));
}
