import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownTree } from '../catalog/markdown-tree.ts';

/**
 * Writes out the links of the content within the site (`/issues/…`, `#proof`), which say nothing outside of it.
 *
 * @param markdown as the content has it; everything else in it stays as it is, code too
 * @param page the path of the page that it stands on, for links that are a fragment alone
 * @param url how a path is written for readers outside the site
 */
export function withFullLinks(
  markdown: string,
  page: string,
  url: (path: string) => string,
): string {
  // Most texts have none, and to parse Markdown takes milliseconds a page.
  if (!/\]\(\s*<?[/#]|\]:\s*<?[/#]/.test(markdown)) return markdown;
  const places: { readonly start: number; readonly end: number; readonly to: string }[] = [];
  visit(markdownTree(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (!/^(#|\/(?!\/))/.test(node.url)) return;
    // What is written out is the path; query and fragment stay as the author escaped them.
    const [path = ''] = /^[^?#]*/.exec(node.url) ?? [];
    const start = destinationStart(node, path, markdown);
    places.push({ start, end: start + path.length, to: url(path === '' ? page : path) });
  });
  let result = markdown;
  for (const { start, end, to } of places.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + to + result.slice(end);
  }
  return result;
}

/** Where the address of a link begins. @throws Error where it is not written the way links are */
function destinationStart(node: Link | Definition, path: string, markdown: string): number {
  const from =
    node.type === 'link' ? node.children.at(-1)?.position?.end.offset : node.position?.start.offset;
  const start = from ?? node.position?.start.offset ?? 0;
  const opening = /^[^]*?\](?:\(|:)\s*<?/.exec(
    markdown.slice(start, node.position?.end.offset),
  )?.[0];
  const at = start + (opening?.length ?? 0);
  if (opening === undefined || !markdown.startsWith(path === '' ? '#' : path, at)) {
    throw new Error(
      `The link to “${node.url}” cannot be found in its text; write it as [text](${node.url}).`,
    );
  }
  return at;
}
