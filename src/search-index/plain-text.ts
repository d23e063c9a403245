/** Markdown as the plain text that a reader sees, with its code apart. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { markdownTree } from '../catalog/markdown-tree.ts';

export interface PlainText {
  readonly text: readonly string[];
  readonly code: readonly string[];
}

/** A heading and what stands below it; the first has none. */
export interface PlainSection extends PlainText {
  readonly heading: string;
}

/** Nodes whose text is one run. */
const RUNS = new Set(['paragraph', 'heading', 'tableCell']);

/** The text of several pieces of Markdown. */
export function plainText(...pieces: readonly (string | undefined)[]): PlainText {
  const texts = pieces.map((piece) => (piece ? textOf(markdownTree(piece).children) : EMPTY));
  return { text: texts.flatMap(({ text }) => text), code: texts.flatMap(({ code }) => code) };
}

/** The text of Markdown, cut at its second-level headings. */
export function plainSections(markdown: string): PlainSection[] {
  return sectionsOf(markdownTree(markdown));
}

/** The text of a tree of Markdown, cut at its second-level headings. */
export function sectionsOf(tree: Root): PlainSection[] {
  const sections: { heading: string; nodes: Root['children'] }[] = [{ heading: '', nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      sections.push({ heading: toString(node), nodes: [] });
    } else sections.at(-1)?.nodes.push(node);
  }
  return sections.map(({ heading, nodes }) => ({ heading, ...textOf(nodes) }));
}

const EMPTY: PlainText = { text: [], code: [] };

function textOf(nodes: readonly Nodes[]): PlainText {
  const text: string[] = [];
  const code: string[] = [];
  for (const node of nodes) {
    visit(node, (inner) => {
      if (inner.type === 'code') code.push(inner.value);
      if (!RUNS.has(inner.type)) return undefined;
      text.push(toString(inner));
      return SKIP;
    });
  }
  return { text, code };
}
