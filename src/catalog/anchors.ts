/**
 * The fixed anchors of an issue page. They never change: `/rp/14/#detect` and `/rp/14-detect/` are promises
 * that stand in other people's pull requests.
 */

/** The sections that an author writes: heading in `index.md`, anchor on the page, and whether it may be left out. */
export const SECTIONS = [
  { anchor: 'problem', heading: 'What goes wrong', required: true },
  { anchor: 'fix', heading: 'Why the fix holds', required: true },
  { anchor: 'rollout', heading: 'Rolling it out', required: false },
  { anchor: 'when-not', heading: 'When it does not apply', required: false },
  { anchor: 'detect', heading: 'Spot it in review', required: true },
] as const;

export type SectionAnchor = (typeof SECTIONS)[number]['anchor'];

/** All anchors in the order of the page, with the words that the contents show. */
export const ANCHORS = [
  { anchor: 'before-after', label: 'Before and after' },
  { anchor: 'problem', label: 'What goes wrong' },
  { anchor: 'proof', label: 'What was run' },
  { anchor: 'fix', label: 'Why the fix holds' },
  { anchor: 'rollout', label: 'Rolling it out' },
  { anchor: 'when-not', label: 'When it does not apply' },
  { anchor: 'detect', label: 'Spot it in review' },
  { anchor: 'sources', label: 'Sources' },
  { anchor: 'references', label: 'References' },
  { anchor: 'related', label: 'Related' },
] as const;

export type Anchor = (typeof ANCHORS)[number]['anchor'];
