import type { Html, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { headingsOf, linksOf, nodePlace, type ParsedMarkdown } from '../catalog/markdown.ts';
import { fault, type Check } from './check.ts';
import { markdownOf, type PageText } from './markdown-texts.ts';

/** Content is data, not code: Markdown holds nothing that could run, and nothing that the pages cannot place. */
export const markdownSafety: Check = {
  name: 'markdown-safety',
  run: (loaded: LoadedCatalog) =>
    markdownOf(loaded).flatMap((text) => [
      ...forbiddenNodes(text.parsed),
      ...linkSchemes(text.parsed),
      ...headingLevels(text),
    ]),
};

function forbiddenNodes(parsed: ParsedMarkdown): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const noted = new Set<string>();
  visit(parsed.tree, (node, _index, parent) => {
    if (node.type === 'footnoteReference') noted.add(node.identifier);
    const found = forbidden(node, parent, noted);
    if (found) diagnostics.push(fault(found.code, nodePlace(parsed, node), found.what, found.mend));
  });
  return diagnostics;
}

interface Forbidden {
  readonly code: 'raw-html' | 'image' | 'footnote';
  readonly what: string;
  readonly mend: string;
}

function forbidden(
  node: Nodes,
  parent: Parents | undefined,
  noted: ReadonlySet<string>,
): Forbidden | undefined {
  switch (node.type) {
    case 'html':
      if (closesSibling(node, parent)) return undefined;
      return {
        code: 'raw-html',
        what: `Unexpected HTML: ${firstLine(node.value)}`,
        mend: 'Say it in Markdown; put backticks around a tag or a placeholder that is meant to be read.',
      };
    case 'image':
    case 'imageReference':
      return {
        code: 'image',
        what: `Unexpected image “${node.alt ?? ''}”`,
        mend: 'Say it in text or show it as code: pages carry no images.',
      };
    case 'footnoteReference':
    case 'footnoteDefinition':
      // The note that belongs to a reference is the same fault.
      if (node.type === 'footnoteDefinition' && noted.has(node.identifier)) return undefined;
      return {
        code: 'footnote',
        what: `Unexpected footnote “${node.identifier}”`,
        mend: 'Work the note into the text, or put the source into `references`.',
      };
    default:
      return undefined;
  }
}

/** Inline, `<b>` and `</b>` are two nodes and one fault. */
function closesSibling(node: Html, parent: Parents | undefined): boolean {
  if (!node.value.startsWith('</') || !parent) return false;
  const siblings: readonly Nodes[] = parent.children;
  return siblings.slice(0, siblings.indexOf(node)).some((sibling) => sibling.type === 'html');
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function linkSchemes(parsed: ParsedMarkdown): Diagnostic[] {
  return linksOf(parsed).flatMap(({ url, place }) => {
    if (isAllowed(url)) return [];
    const mend =
      url.startsWith('http:') && URL.canParse(url)
        ? `Link to https: (${url.replace('http:', 'https:')}), or put the address into backticks.`
        : 'Begin the link with https://, with one slash, or with #; put an address that is no link into backticks.';
    return [fault('link-scheme', place, `Unexpected link to “${url}”`, mend)];
  });
}

/** `https:`, a path from the site's root, or a fragment. Browsers read `/\` as `//`, which leaves the site. */
function isAllowed(url: string): boolean {
  return (
    url.startsWith('#') ||
    /^\/(?![/\\])/.test(url) ||
    (url.startsWith('https://') && URL.canParse(url))
  );
}

function headingLevels({ parsed, field }: PageText): Diagnostic[] {
  // The page's title is its first level; in a field, the level that it hangs under is the template's business.
  let last = field === null ? 1 : null;
  return headingsOf(parsed).flatMap((heading) => {
    const above = last;
    last = heading.depth;
    if (above === null || heading.depth <= above + 1) return [];
    const level = (depth: number): string => '#'.repeat(depth);
    return [
      fault(
        'heading',
        heading.place,
        `Unexpected ${level(heading.depth)} after ${level(above)}: “${heading.text}” skips a level`,
        `Make it “${level(above + 1)} ${heading.text}”.`,
      ),
    ];
  });
}
