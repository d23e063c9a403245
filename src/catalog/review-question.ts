import { toString } from 'mdast-util-to-string';
import { markdownTree } from './markdown-tree.ts';

/** The heading below which the question stands. */
const HEADING = 'Spot it in review';

/**
 * The question that a reviewer pastes: the quotation below “Spot it in review”, as Markdown without its marks.
 *
 * @param body the Markdown of an issue
 */
export function reviewQuestion(body: string): string | undefined {
  const tree = markdownTree(body);
  const heading = tree.children.findIndex(
    (node) => node.type === 'heading' && toString(node) === HEADING,
  );
  const quotation = heading < 0 ? undefined : tree.children[heading + 1];
  if (quotation?.type !== 'blockquote') return undefined;
  return body
    .slice(quotation.position?.start.offset, quotation.position?.end.offset)
    .split('\n')
    .map((line) => line.replace(/^\s*>\s?/, ''))
    .join('\n')
    .trim();
}
