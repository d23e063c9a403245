/** Where things stand on the site, as paths from its root. The faces put the base path before them. */
import type { Anchor } from './anchors.ts';

export const issuePath = (slug: string): string => `/issues/${slug}/`;
export const playbookPath = (slug: string): string => `/playbooks/${slug}/`;
export const topicPath = (slug: string): string => `/topics/${slug}/`;
export const reviewPath = (slug: string): string => `/reviews/${slug}/`;

/** The permanent short link of a number; with an anchor, the form that a code host's autolink can make. */
export const permalinkPath = (number: number, anchor?: Anchor): string =>
  anchor ? `/rp/${String(number)}-${anchor}/` : `/rp/${String(number)}/`;

/** What a number is called in writing. */
export const numberName = (number: number): string => `RP-${String(number)}`;
