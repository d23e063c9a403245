/** What is given to Pagefind of a page: its text in parts, each with its weight, and nothing of its markup. */
import { escapeHtml } from '../catalog/escape-html.ts';
import type { FacetValues, SearchKind } from '../catalog/facets.ts';
import { ORDER_KEY, TOP, UNSHOWN } from '../search/index-files.ts';
import { WEIGHTS } from './weights.ts';
import { unshownParts } from './identifiers.ts';

/** A section of a page, with the id that the page gives it. */
export interface DocumentSection {
  readonly id: string;
  readonly heading: string;
  /** Plain text, a paragraph each. */
  readonly text: readonly string[];
  readonly code?: readonly string[];
}

export interface SearchDocument {
  /** The address of the page, from the site's root. */
  readonly path: string;
  readonly kind: SearchKind;
  readonly number: number | null;
  readonly title: string;
  readonly summary: string;
  readonly facets: FacetValues;
  /** What stands before the first section that has an id. */
  readonly intro?: readonly string[];
  readonly sections: readonly DocumentSection[];
  /** What people may call it; found and never shown. */
  readonly aliases: readonly string[];
  /** Titles under which reviews have reported it; found and never shown. */
  readonly reported: readonly string[];
}

/** The facets that a result shows; Pagefind hands them out with it. */
const SHOWN = ['severity', 'topic'] as const;

/**
 * The document as the HTML that Pagefind reads.
 *
 * @param place where the page stands in the order of all pages, from 0
 */
export function toHtml(document: SearchDocument, place: number): string {
  const { kind, title, summary, facets, intro = [], sections } = document;
  const filters = SHOWN.flatMap((facet) =>
    (facets[facet] ?? []).map((value) => `<i data-pagefind-filter="${facet}:${value}"></i>`),
  );
  const sort = `${ORDER_KEY}:${String(place).padStart(6, '0')}`;
  return [
    `<!doctype html><html lang="en"><body><main data-pagefind-body data-pagefind-sort="${sort}">`,
    `<i data-pagefind-filter="kind:${kind}"></i>`,
    ...filters,
    `<h1 data-pagefind-weight="${WEIGHTS.title}">${escapeHtml(title)}</h1>`,
    `<p id="${TOP}" data-pagefind-weight="${WEIGHTS.summary}">${escapeHtml(summary)}</p>`,
    ...intro.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...sections.map(sectionHtml),
    `<h2 id="${UNSHOWN}" data-pagefind-weight="0">-</h2>`,
    ...unshownHtml(document),
    '</main></body></html>',
  ].join('\n');
}

function sectionHtml({ id, heading, text, code = [] }: DocumentSection): string {
  return [
    `<h2 id="${escapeHtml(id)}" data-pagefind-weight="${WEIGHTS.heading}">${escapeHtml(heading)}</h2>`,
    ...text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...code.map(
      (lines) => `<pre data-pagefind-weight="${WEIGHTS.code}">${escapeHtml(lines)}</pre>`,
    ),
  ].join('\n');
}

function unshownHtml({ aliases, reported, ...shown }: SearchDocument): string[] {
  const texts = shown.sections.flatMap(({ text, code = [] }) => [...text, ...code]);
  const block = (weight: string, text: string): string =>
    `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`;
  return [
    ...aliases.map((alias) => block(WEIGHTS.alias, alias)),
    ...reported.map((title) => block(WEIGHTS.reported, title)),
    ...unshownParts([
      shown.title,
      shown.summary,
      ...(shown.intro ?? []),
      ...texts,
      ...aliases,
      ...reported,
    ]).map((parts) => block(WEIGHTS.parts, parts)),
  ];
}
