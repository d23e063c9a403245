/**
 * How much the parts of a page weigh, in Pagefind's scale from 0 to 10. Pagefind takes them squared; a paragraph
 * has 1. Measured with the search suite.
 */
export const WEIGHTS = {
  title: '10',
  summary: '4',
  heading: '2',
  code: '1',
  alias: '5',
  reported: '6',
  parts: '1',
} as const;
