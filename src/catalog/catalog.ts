/**
 * The catalogue: everything the content says, validated and cross-linked, as plain immutable data.
 * The site, the API and the scripts all work on this and on nothing else.
 */
import type { SectionAnchor } from './anchors.ts';
import type { Sample, SampleFile } from './samples.ts';
import type { Evidence } from './schema/evidence.ts';
import type { IssueFrontmatter, Rule } from './schema/issue.ts';
import type { PlaybookFrontmatter } from './schema/playbook.ts';
import type { Permalinks, Stacks } from './schema/registers.ts';
import type { FindingData, ReviewFrontmatter } from './schema/review.ts';
import type { TopicFrontmatter } from './schema/topic.ts';
import type { Severity, Topic } from './vocabulary.ts';

/** What another page needs to know in order to link an issue. */
export interface IssueRef {
  readonly slug: string;
  readonly title: string;
  readonly severity: Severity;
  /** The number behind `RP-`; null for a draft. */
  readonly number: number | null;
}

/** A step of a playbook that guards against an issue. */
export interface StepRef {
  readonly playbook: string;
  readonly title: string;
  readonly step: string;
  /** Counts from 1. */
  readonly position: number;
}

/** A finding of a review, seen from the issue that covers it. */
export interface Source {
  readonly review: string;
  readonly reviewTitle: string;
  readonly finding: FindingData;
}

/** A page in a list: what a link to it needs. */
export interface PageRef {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

export interface Issue extends Omit<IssueFrontmatter, 'related'> {
  readonly slug: string;
  readonly number: number | null;
  readonly formerSlugs: readonly string[];
  readonly published: string | null;
  /** The last day on which anything in the folder changed; null where there is no history to ask. */
  readonly updated: string | null;
  /** Path of `index.md` in the repository. */
  readonly path: string;
  readonly body: string;
  readonly sections: readonly SectionAnchor[];
  /** Names and versions of the stack, as a page says them: “Django 5.2”. */
  readonly stackNames: readonly string[];
  readonly samples: readonly Sample[];
  readonly rule: Rule | null;
  /** The proof’s own file, for readers; null where the samples cannot be run. */
  readonly proofFile: SampleFile | null;
  /** The recorded runs, where they are of these very samples; null before they are, and where nothing is run. */
  readonly evidence: Evidence | null;
  /** Closed over both directions, worst first. */
  readonly related: readonly IssueRef[];
  readonly steps: readonly StepRef[];
  /** The findings that this page covers, worst first. */
  readonly sources: readonly Source[];
  /** Neighbours within the main topic, in its order. */
  readonly previous: IssueRef | null;
  readonly next: IssueRef | null;
}

/** A step with the issues it guards against. */
export type Step = Omit<PlaybookFrontmatter['steps'][number], 'issues'> & {
  readonly issues: readonly IssueRef[];
};

/** An exercise with the issue that it is about. */
export type Exercise = Omit<PlaybookFrontmatter['exercises'][number], 'issue'> & {
  readonly issue: IssueRef | null;
};

export interface Playbook extends Omit<PlaybookFrontmatter, 'steps' | 'exercises'> {
  readonly slug: string;
  readonly path: string;
  readonly body: string;
  readonly updated: string | null;
  readonly steps: readonly Step[];
  readonly exercises: readonly Exercise[];
  /** Every issue that a step names, once, worst first. */
  readonly issues: readonly IssueRef[];
  /** What follows it in the reading path; null at its end, and beside it. */
  readonly next: PageRef | null;
}

/** A finding of a review in a list that is not that review's own. */
export interface NotedFinding {
  readonly review: string;
  readonly finding: FindingData;
}

export interface TopicPage extends Omit<TopicFrontmatter, 'neighbours'> {
  readonly slug: Topic;
  readonly path: string;
  readonly body: string;
  readonly updated: string | null;
  readonly issues: readonly IssueRef[];
  readonly playbooks: readonly PageRef[];
  readonly neighbours: readonly PageRef[];
  /** The findings of this topic that have no page of their own, worst first. */
  readonly noted: readonly NotedFinding[];
}

/** A finding with the page that covers it. */
export interface Finding {
  readonly data: FindingData;
  readonly issue: IssueRef | null;
}

export interface Review extends ReviewFrontmatter {
  readonly slug: string;
  readonly path: string;
  readonly body: string;
  readonly updated: string | null;
  readonly findings: readonly Finding[];
}

export interface Catalog {
  /** Ordered by slug. */
  readonly issues: readonly Issue[];
  readonly playbooks: readonly Playbook[];
  readonly topics: readonly TopicPage[];
  readonly reviews: readonly Review[];
  readonly stacks: Stacks;
  readonly permalinks: Permalinks;
}
