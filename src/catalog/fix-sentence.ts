import type { Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { SECTIONS } from './anchors.ts';
import { markdownTree } from './markdown-tree.ts';

const HEADING = SECTIONS.find(({ anchor }) => anchor === 'fix')?.heading;

/** What ends a sentence: a sign behind which there is nothing or white space, quotation marks in between. */
const END = /[.!?]["”’)]*(?=\s|$)/g;
const ABBREVIATION = /\b(?:e\.g|i\.e|cf|vs|etc|approx)\.$/i;

/**
 * What to do about an issue, in a sentence: the one that its author wrote, or the first of “Why the fix holds”. Links
 * within the site become plain text, because they lead nowhere from a code host.
 *
 * @returns one line of Markdown, or undefined where there is neither
 */
export function fixSentence({
  fix,
  body,
}: {
  readonly fix?: string | undefined;
  /** The Markdown of the issue. */
  readonly body: string;
}): string | undefined {
  // Of the whole text, because a reference is a link by what stands at its end.
  const sentence = fix === undefined ? firstSentence(plainLinks(body)) : plainLinks(fix);
  return sentence?.replaceAll(/\s+/g, ' ').trim();
}

function firstSentence(body: string): string | undefined {
  const nodes = markdownTree(body).children;
  const heading = nodes.findIndex((node) => node.type === 'heading' && toString(node) === HEADING);
  const paragraph = heading < 0 ? undefined : nodes[heading + 1];
  if (paragraph?.type !== 'paragraph') return undefined;
  return body.slice(paragraph.position?.start.offset, sentenceEnd(paragraph, body));
}

/** Where the first sentence ends. What stands in code, in a link or in emphasis ends none. */
function sentenceEnd(paragraph: Paragraph, body: string): number | undefined {
  const end = paragraph.position?.end.offset;
  for (const node of paragraph.children) {
    if (node.type !== 'text') continue;
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    for (const { index, 0: sign } of body.slice(from, to).matchAll(END)) {
      const behind = from + index + sign.length;
      // At the end of its text a sign may stand before code or a link: “.env”, “/.well-known”.
      const whole = behind === end || /\s/.test(body.charAt(behind));
      if (whole && !ABBREVIATION.test(body.slice(from, behind))) return behind;
    }
  }
  return end;
}

/** Links within the site, and those that are defined elsewhere, as their text. */
function plainLinks(markdown: string): string {
  const links: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  visit(markdownTree(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    if (node.type === 'link' && /^https?:/.test(node.url)) return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    links.push({ start, end, text: sourceOf(node.children, markdown) });
  });
  let result = markdown;
  for (const { start, end, text } of links.toReversed()) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

function sourceOf(nodes: readonly Nodes[], markdown: string): string {
  return markdown.slice(nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset);
}
