import { toString } from 'mdast-util-to-string';
import { SECTIONS } from '../catalog/anchors.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { nodePlace } from '../catalog/markdown.ts';
import { fault, type Check } from './check.ts';

const HEADING = SECTIONS.find((section) => section.anchor === 'detect')?.heading;

/** “Spot it in review” begins with the question that a reviewer pastes: the pages cut it out and offer to copy it. */
export const reviewQuestion: Check = {
  name: 'review-question',
  run: ({ entries }: LoadedCatalog) =>
    entries.issues.flatMap(({ parsed }) => {
      const nodes = parsed.tree.children;
      const index = nodes.findIndex(
        (node) => node.type === 'heading' && toString(node) === HEADING,
      );
      const first = nodes[index + 1];
      // Where the section is absent or empty, the catalogue has said so.
      if (index === -1 || !first || first.type === 'heading' || first.type === 'blockquote') {
        return [];
      }
      return [
        fault(
          'review-question',
          nodePlace(parsed, first),
          `Unexpected ${first.type}, expected the question as a quotation`,
          'Begin the section with “> ” and the question that a reviewer asks, ready to paste.',
        ),
      ];
    }),
};
