import { toString } from 'mdast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The heading below which the question stands. */
const HEADING = 'Spot it in review';

/**
 * The question that a reviewer pastes: the quotation below “Spot it in review”, as Markdown without its marks.
 *
 * @param body the Markdown of an issue
 */
export function reviewQuestion(body: string): string | undefined {
  // The last section alone: each build asks this of every issue, and to parse a whole body takes milliseconds.
  const section = body.slice(Math.max(0, body.lastIndexOf(`\n## ${HEADING}`)));
  const tree = fromMarkdown(section);
  const heading = tree.children.findIndex(
    (node) => node.type === 'heading' && toString(node) === HEADING,
  );
  const quotation = heading < 0 ? undefined : tree.children[heading + 1];
  if (quotation?.type !== 'blockquote') return undefined;
  return section
    .slice(quotation.position?.start.offset, quotation.position?.end.offset)
    .split('\n')
    .map((line) => line.replace(/^\s*>\s?/, ''))
    .join('\n')
    .trim();
}
