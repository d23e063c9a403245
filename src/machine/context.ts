/** What everything here is made from: the catalogue, and how a path of the site is written for readers outside it. */
import { issuePath, numberName } from '../catalog/addresses.ts';
import type { Catalog, Issue, IssueRef } from '../catalog/catalog.ts';

export interface MachineContext {
  /** As the site shows it: without drafts in a build. */
  readonly catalog: Catalog;
  /** The address of a path: with the origin where the site knows it, else with the base path alone. */
  readonly url: (path: string) => string;
  /** The issues by slug. */
  readonly issues: ReadonlyMap<string, Issue>;
}

/** An issue that has its number, as every published one has. */
export type NumberedIssue = Issue & { readonly number: number; readonly published: string };

export function machineContext(catalog: Catalog, url: (path: string) => string): MachineContext {
  return { catalog, url, issues: new Map(catalog.issues.map((issue) => [issue.slug, issue])) };
}

export function isNumbered(issue: Issue): issue is NumberedIssue {
  return issue.number !== null && issue.published !== null;
}

/** The issues with a number, in its order. */
export function numberedIssues({ catalog }: MachineContext): NumberedIssue[] {
  return catalog.issues.filter(isNumbered).sort((a, b) => a.number - b.number);
}

/** The title behind its number; a draft has the title alone. */
export function nameOf({ number, title }: Pick<IssueRef, 'number' | 'title'>): string {
  return number === null ? title : `${numberName(number)}: ${title}`;
}

/** The path of a page as Markdown. */
export function markdownPath(page: string): string {
  return page.replace(/\/$/, '.md');
}

export const issueMarkdownPath = (slug: string): string => markdownPath(issuePath(slug));

export const ISSUES_JSON = '/api/issues.json';
export const PLAYBOOKS_JSON = '/api/playbooks.json';
export const TOPICS_JSON = '/api/topics.json';
export const REVIEWS_JSON = '/api/reviews.json';

export const issueJsonPath = (number: number): string => `/api/issues/${String(number)}.json`;
export const playbookJsonPath = (slug: string): string => `/api/playbooks/${slug}.json`;
export const topicJsonPath = (slug: string): string => `/api/topics/${slug}.json`;
export const reviewJsonPath = (slug: string): string => `/api/reviews/${slug}.json`;

export const ISSUES_SCHEMA = '/api/schema/issues.json';
export const ISSUE_SCHEMA = '/api/schema/issue.json';
export const PLAYBOOKS_SCHEMA = '/api/schema/playbooks.json';
export const PLAYBOOK_SCHEMA = '/api/schema/playbook.json';
export const TOPICS_SCHEMA = '/api/schema/topics.json';
export const TOPIC_SCHEMA = '/api/schema/topic.json';
export const REVIEWS_SCHEMA = '/api/schema/reviews.json';
export const REVIEW_SCHEMA = '/api/schema/review.json';
