/** What pages can be narrowed by: in the search, in the table of issues, and in addresses that share both. */
import { SEVERITIES, TOPICS } from './vocabulary.ts';

/** In the order in which they are offered. */
export const FACETS = ['kind', 'severity', 'topic', 'stack', 'claim', 'advice', 'proof'] as const;
export type Facet = (typeof FACETS)[number];

/** The values of a page in each facet; a facet that does not apply to its kind is left out. */
export type FacetValues = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const FACET_NAMES: Record<Facet, string> = {
  kind: 'Kind',
  severity: 'Severity',
  topic: 'Topic',
  stack: 'Stack',
  claim: 'Claim',
  advice: 'Advice',
  proof: 'Proof',
};

/** The kinds of pages that search tells apart. */
export const SEARCH_KINDS = ['issue', 'playbook', 'topic', 'review', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const same = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, value.replaceAll('-', ' ')]));

/** The values of each facet with their labels, in the order in which they are offered; stacks come from their register. */
export const FACET_LABELS: Record<Exclude<Facet, 'stack'>, Readonly<Record<string, string>>> = {
  kind: { ...same(SEARCH_KINDS), page: 'about this site' },
  severity: same(SEVERITIES),
  topic: same(TOPICS),
  claim: {
    holds: 'holds',
    partly: 'partly right',
    false: 'wrong',
    unverifiable: 'cannot be checked',
    missed: 'missed by the review',
  },
  advice: {
    holds: 'holds',
    incomplete: 'incomplete',
    fails: 'fails',
    needless: 'not needed',
    unverifiable: 'cannot be checked',
  },
  proof: {
    proven: 'proven',
    'advice-fails': 'the advice fails too',
    'not-executable': 'not executable',
  },
};
