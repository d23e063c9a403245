/** Phrases that several of the Markdown pages share. */
import { issuePath, reviewPath, topicPath } from '../catalog/addresses.ts';
import type { IssueRef } from '../catalog/catalog.ts';
import type { FindingData } from '../catalog/schema/review.ts';
import { entryOf, verdictOf } from '../catalog/verdict.ts';
import { MISSED_PHRASE, type Role, type Topic } from '../catalog/vocabulary.ts';
import { nameOf, type MachineContext } from './context.ts';
import { link, list, plain, plainBlock, strong } from './markdown-text.ts';

export const ROLE_HEADINGS: Record<Role, string> = {
  before: 'Before',
  advised: 'As the review advised',
  after: 'After',
};

/** What kind of entry a finding is in its review, how bad it is said to be there, and where it stands. */
export function statement(finding: FindingData): string {
  return finding.origin === 'missed' ? MISSED_PHRASE : plain(entryOf(finding));
}

/** How a finding held up, and what is true. */
export function judgement(finding: FindingData): string {
  const verdict = strong(verdictOf(finding));
  return verdict === '' ? plainBlock(finding.note) : `${verdict} ${plain(finding.note)}`;
}

export function issueLink(ref: IssueRef, { url }: MachineContext): string {
  return link(nameOf(ref), url(issuePath(ref.slug)));
}

/** Issues as a list, with their severities. */
export function issueList(refs: readonly IssueRef[], context: MachineContext): string {
  return list(refs.map((ref) => `${issueLink(ref, context)} (${ref.severity})`));
}

export function topicLinks(topics: readonly Topic[], { catalog, url }: MachineContext): string {
  return topics
    .map((slug) => {
      const title = catalog.topics.find((topic) => topic.slug === slug)?.title ?? slug;
      return link(title, url(topicPath(slug)));
    })
    .join(', ');
}

/** The stacks by name, with the version that the pages speak about. */
export function stackNames(
  slugs: readonly string[],
  { catalog: { stacks } }: MachineContext,
): string {
  return slugs
    .map((slug) =>
      [stacks[slug]?.name ?? slug, stacks[slug]?.versions[0]].filter(Boolean).join(' '),
    )
    .map(plain)
    .join(', ');
}

export function findingAddress(review: string, key: string, { url }: MachineContext): string {
  return `${url(reviewPath(review))}#${key}`;
}
