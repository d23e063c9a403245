import { SECTIONS, type SectionAnchor } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import { headingsOf, markdownIn, parseMarkdown, type ParsedMarkdown } from '../catalog/markdown.ts';
import { visit } from 'unist-util-visit';

export interface MarkdownSection {
  readonly anchor: SectionAnchor;
  readonly heading: string;
  readonly markdown: string;
}

/**
 * The sections that the author wrote, in the order of the text, each whole in itself: definitions of links that stand
 * in another section are repeated at its end.
 *
 * @throws Error where they are not the ones that the catalogue found, because text would be lost
 */
export function sectionsOf(issue: Issue): MarkdownSection[] {
  const parsed = parseMarkdown(markdownIn({ path: issue.path, text: issue.body }));
  const headings = headingsOf(parsed).filter(({ depth }) => depth === 2);
  const sections = headings.flatMap((heading, index) => {
    const known = SECTIONS.find((section) => section.heading === heading.text);
    if (!known) return [];
    const end = headings[index + 1]?.start ?? issue.body.length;
    const text = issue.body.slice(heading.end, end).trim();
    const definitions = definitionsFor(parsed, heading.end, end);
    const markdown = [text, ...definitions].join('\n\n');
    return [{ anchor: known.anchor, heading: known.heading, markdown }];
  });
  const found = sections.map(({ anchor }) => anchor).join(', ');
  if (found !== issue.sections.join(', ')) {
    throw new Error(
      `${issue.path} was cut into ${found}, the catalogue found ${issue.sections.join(', ')}.`,
    );
  }
  return sections;
}

/** The definitions that a part of the text uses and does not hold. */
function definitionsFor(parsed: ParsedMarkdown, start: number, end: number): string[] {
  const used = new Set<string>();
  const outside = new Map<string, string>();
  visit(parsed.tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const inside = from >= start && from < end;
    if (node.type === 'linkReference' && inside) used.add(node.identifier);
    if (node.type === 'definition' && !inside) {
      const text = parsed.source.text.slice(from, node.position?.end.offset);
      outside.set(node.identifier, text);
    }
  });
  return [...outside].filter(([identifier]) => used.has(identifier)).map(([, text]) => text);
}
