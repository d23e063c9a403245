/** Markdown to HTML by Astro's own processor, and what has to be done to its result. */
import { SECTIONS, type SectionAnchor } from '../catalog/anchors.ts';
import { numberName } from '../catalog/addresses.ts';

/** Astro's `renderMarkdown`, bound to the file that relative paths would speak of. */
export type RenderMarkdown = (markdown: string) => Promise<string>;

/**
 * Renders Markdown that stands inside a line: what Astro wraps in a paragraph comes back without it.
 */
export async function renderInline(render: RenderMarkdown, markdown: string): Promise<string> {
  const html = (await render(markdown)).trim();
  return /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html;
}

/**
 * Cuts a rendered issue at its fixed headings.
 *
 * The whole body is rendered at once and cut afterwards: rendered one by one, sections would lose each other's link
 * definitions, and one that begins with `---` would lose its text.
 *
 * @param html the rendered body
 * @param expected the sections the catalogue found, in their order
 * @throws Error where the two disagree, because text would be lost
 */
export function cutAtSections(
  html: string,
  expected: readonly SectionAnchor[],
): Partial<Record<SectionAnchor, string>> {
  const parts = html.split(/<h2\b[^>]*>([\s\S]*?)<\/h2>/);
  const sections: Partial<Record<SectionAnchor, string>> = {};
  const found: SectionAnchor[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const heading = (parts[index] ?? '').replaceAll(/<[^>]+>/g, '').trim();
    const section = SECTIONS.find((candidate) => candidate.heading === heading);
    if (!section) continue;
    found.push(section.anchor);
    sections[section.anchor] = (parts[index + 1] ?? '').trim();
  }
  if (found.join() !== expected.join()) {
    throw new Error(
      `Rendering found the sections ${found.join(', ')}, the catalogue ${expected.join(', ')}.`,
    );
  }
  return sections;
}

/** Splits prose at its first second-level heading: what stands before the steps of a playbook, and what after. */
export function cutAtFirstHeading(html: string): { before: string; after: string } {
  const at = html.search(/<h2\b/);
  return at < 0
    ? { before: html, after: '' }
    : { before: html.slice(0, at), after: html.slice(at) };
}

/**
 * Gives links to issues their number, which print shows behind them.
 *
 * @param base the base path, without a slash at its end
 * @param numbers slug → number
 */
export function nameNumbers(
  html: string,
  base: string,
  numbers: ReadonlyMap<string, number>,
): string {
  const link = new RegExp(`<a href="${RegExp.escape(base)}/issues/([a-z0-9-]+)/`, 'g');
  return html.replaceAll(link, (whole, slug: string) => {
    const number = numbers.get(slug);
    return number === undefined
      ? whole
      : whole.replace('<a ', `<a data-rp="${numberName(number)}" `);
  });
}

/** The stylesheet and script that Expressive Code writes into the first fence of each text it renders. */
const FENCE_ASSETS =
  /<link rel="stylesheet" href="[^"]*\/ec\.[^"]*">|<script type="module" src="[^"]*\/ec\.[^"]*"><\/script>/g;

/**
 * Takes Expressive Code's assets out of rendered texts, so that a page that is put together from several texts
 * names them once.
 *
 * @returns the renderer without assets, and a function that gives the assets seen so far as HTML
 */
export function withoutAssets(render: RenderMarkdown): {
  render: RenderMarkdown;
  assets: () => string;
} {
  const seen = new Set<string>();
  return {
    render: async (markdown) =>
      (await render(markdown)).replaceAll(FENCE_ASSETS, (asset) => {
        seen.add(asset);
        return '';
      }),
    assets: () => [...seen].join(''),
  };
}
