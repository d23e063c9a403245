import { markdownTree } from '../catalog/markdown-tree.ts';

/** Splits prose at its first second-level heading: what stands before the steps of a playbook, and what after. */
export function cutAtFirstHeading(markdown: string): { before: string; after: string } {
  const heading = markdownTree(markdown).children.find(
    (node) => node.type === 'heading' && node.depth === 2,
  );
  const at = heading?.position?.start.offset ?? markdown.length;
  return { before: markdown.slice(0, at), after: markdown.slice(at) };
}
