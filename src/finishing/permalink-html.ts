/** What stands on the pages that permalinks and former addresses lead through. They are seen for a moment, if at all. */
import { escapeHtml } from '../catalog/escape-html.ts';
import type { SiteSettings } from '../site/settings.ts';
import { addressOf, fullAddressOf } from './built-site.ts';

/** A page that leads on at once. */
export interface Signpost {
  readonly title: string;
  /** What the link says. */
  readonly label: string;
  /** Path on the site, without a fragment. */
  readonly to: string;
  /** The section that is meant; a fragment in the address goes before it. */
  readonly anchor?: string | undefined;
}

/** The page of a signpost: a script that keeps the fragment, a link, and a refresh for those who run no scripts. */
export function signpostPage(signpost: Signpost, settings: SiteSettings): string {
  const { title, label, anchor } = signpost;
  const to = escapeHtml(
    addressOf(settings, signpost.to) + (anchor === undefined ? '' : `#${anchor}`),
  );
  return page(
    {
      title,
      canonical: signpost.to,
      head: [
        `<script src="${escapeHtml(addressOf(settings, '/rp/go.js'))}" data-to="${to}"></script>`,
        `<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>`,
      ],
      main: [`<h1>${escapeHtml(title)}</h1>`, `<p><a href="${to}">${escapeHtml(label)}</a></p>`],
    },
    settings,
  );
}

/** A page of the permalinks, of which search engines keep nothing. */
export interface PlainPage {
  readonly title: string;
  /** Path of the page that stands for this one. */
  readonly canonical: string;
  /** HTML. */
  readonly head?: readonly string[];
  /** HTML. */
  readonly main: readonly string[];
}

/** The HTML of a page. */
export function page(
  { title, canonical, head = [], main }: PlainPage,
  settings: SiteSettings,
): string {
  const full = fullAddressOf(settings, canonical);
  const to = (path: string): string => escapeHtml(addressOf(settings, path));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} | Review Playbooks</title>`,
    '<meta name="robots" content="noindex">',
    ...(full === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(full)}">`]),
    `<link rel="icon" href="${to('/icon.svg')}" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${to('/rp/rp.css')}">`,
    ...head,
    '</head>',
    '<body>',
    `<header><p class="site"><a href="${to('/')}">Review Playbooks</a></p></header>`,
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
