/** Closes every link in both directions. What points nowhere is left out here and reported by `references.ts`. */
import type {
  Catalog,
  Exercise,
  Issue,
  IssueRef,
  NotedFinding,
  PageRef,
  Playbook,
  Review,
  Source,
  Step,
  StepRef,
  TopicPage,
} from './catalog.ts';
import type { ChangeDates } from './history.ts';
import type { IssueFolder } from './issue-folder.ts';
import { freshEvidence } from './issue-proof.ts';
import {
  lastChangeByFolder,
  relatedBothWays,
  sourcesByIssue,
  stepsByIssue,
} from './link-indices.ts';
import type { Entries } from './load.ts';
import { bySeverity, byVerdict, byWeight } from './order.ts';
import type { FindingData } from './schema/review.ts';
import { TOPICS, type Topic } from './vocabulary.ts';

/** Builds the catalogue from what was read. */
export function linkCatalog(entries: Entries, dates: ChangeDates): Catalog {
  const links = new Links(entries, dates);
  return {
    issues: entries.issues.map((issue) => links.issue(issue)),
    playbooks: entries.playbooks.map((playbook) => links.playbook(playbook)),
    topics: entries.topics.flatMap((topic) => links.topic(topic)),
    reviews: entries.reviews.map((review) => links.review(review)),
    stacks: entries.stacks.value,
    permalinks: entries.permalinks.value,
  };
}

/** The indices that linking needs, each built once. */
class Links {
  readonly #entries: Entries;
  readonly #dates: ChangeDates;
  readonly #refs: ReadonlyMap<string, IssueRef>;
  readonly #numbers: ReadonlyMap<
    string,
    { number: number; formerSlugs: readonly string[]; published: string }
  >;
  readonly #related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #steps: ReadonlyMap<string, readonly StepRef[]>;
  readonly #sources: ReadonlyMap<string, readonly Source[]>;
  /** The last day on which anything in an issue's folder changed. */
  readonly #lastChanges: ReadonlyMap<string, string>;
  readonly #byMainTopic: ReadonlyMap<Topic, readonly IssueRef[]>;

  constructor(entries: Entries, dates: ChangeDates) {
    this.#entries = entries;
    this.#dates = dates;
    this.#numbers = new Map(
      Object.entries(entries.permalinks.value)
        .filter(([, permalink]) => !permalink.withdrawn)
        .map(([number, permalink]) => [permalink.slug, { ...permalink, number: Number(number) }]),
    );
    this.#refs = new Map(
      entries.issues.map(({ slug, frontmatter }) => [
        slug,
        {
          slug,
          title: frontmatter.title,
          severity: frontmatter.severity,
          number: this.#numbers.get(slug)?.number ?? null,
        },
      ]),
    );
    this.#related = relatedBothWays(entries.issues);
    this.#steps = stepsByIssue(entries);
    this.#sources = sourcesByIssue(entries);
    this.#lastChanges = lastChangeByFolder(dates);
    this.#byMainTopic = new Map(
      TOPICS.map((topic) => [
        topic,
        this.#refsOf(
          entries.issues
            .filter((issue) => issue.frontmatter.topics[0] === topic)
            .map(({ slug }) => slug),
        ),
      ]),
    );
  }

  issue(folder: IssueFolder): Issue {
    const { slug, frontmatter } = folder;
    const permalink = this.#numbers.get(slug);
    const mainTopic = frontmatter.topics[0];
    const order = (mainTopic && this.#byMainTopic.get(mainTopic)) ?? [];
    const position = order.findIndex((ref) => ref.slug === slug);
    return {
      ...frontmatter,
      slug,
      number: permalink?.number ?? null,
      formerSlugs: permalink?.formerSlugs ?? [],
      published: permalink?.published ?? null,
      updated: this.#lastChanges.get(folder.folder) ?? null,
      path: `${folder.folder}/index.md`,
      body: folder.body.text,
      sections: folder.sections,
      stackNames: frontmatter.stack.map((name) => this.#stackName(name)),
      samples: folder.samples,
      rule: folder.rule?.value ?? null,
      proofFile: folder.proof.source,
      evidence: freshEvidence(folder.proof),
      related: this.#refsOf(this.#related.get(slug) ?? []),
      steps: this.#steps.get(slug) ?? [],
      sources: [...(this.#sources.get(slug) ?? [])].sort(byVerdict),
      previous: order[position - 1] ?? null,
      next: order[position + 1] ?? null,
    };
  }

  playbook(entry: Entries['playbooks'][number]): Playbook {
    const { slug, frontmatter, file, body } = entry;
    const steps: Step[] = frontmatter.steps.map((step) => ({
      ...step,
      issues: this.#refsOf(step.issues),
    }));
    const exercises: Exercise[] = frontmatter.exercises.map((exercise) => ({
      ...exercise,
      issue: this.#refs.get(exercise.issue) ?? null,
    }));
    return {
      ...frontmatter,
      slug,
      path: file.path,
      body: body.text,
      updated: this.#dates.get(file.path) ?? null,
      steps,
      exercises,
      issues: this.#refsOf(frontmatter.steps.flatMap((step) => step.issues)),
      next: this.#nextInPath(frontmatter.reading?.place),
    };
  }

  #nextInPath(place: number | undefined): PageRef | null {
    if (place === undefined) return null;
    const next = this.#entries.playbooks.find(
      ({ frontmatter }) => frontmatter.reading?.place === place + 1,
    );
    return next ? toPageRef(next) : null;
  }

  topic(entry: Entries['topics'][number]): TopicPage[] {
    const slug = TOPICS.find((topic) => topic === entry.slug);
    if (!slug) return [];
    const { frontmatter, file, body } = entry;
    const about = this.#entries.issues.filter((issue) => issue.frontmatter.topics.includes(slug));
    const playbooks = this.#entries.playbooks.filter((playbook) =>
      playbook.frontmatter.topics.includes(slug),
    );
    return [
      {
        ...frontmatter,
        slug,
        path: file.path,
        body: body.text,
        updated: this.#dates.get(file.path) ?? null,
        issues: this.#refsOf(about.map((issue) => issue.slug)),
        playbooks: playbooks.map(toPageRef),
        neighbours: frontmatter.neighbours.flatMap((neighbour) =>
          this.#entries.topics.filter((topic) => topic.slug === neighbour).map(toPageRef),
        ),
        noted: this.#notedUnder(slug),
      },
    ];
  }

  review(entry: Entries['reviews'][number]): Review {
    const { slug, frontmatter, file, body } = entry;
    return {
      ...frontmatter,
      slug,
      path: file.path,
      body: body.text,
      updated: this.#dates.get(file.path) ?? null,
      findings: entry.findings.map((data) => ({
        data,
        issue: data.issue === undefined ? null : (this.#refs.get(data.issue) ?? null),
      })),
    };
  }

  #notedUnder(topic: Topic): NotedFinding[] {
    return this.#entries.reviews
      .flatMap((review) =>
        review.findings
          .filter((finding) => !this.#hasPage(finding) && finding.topics[0] === topic)
          .map((finding) => ({ review: review.slug, finding })),
      )
      .sort((a, b) => bySeverity(a.finding.severity, b.finding.severity));
  }

  #hasPage({ issue }: FindingData): boolean {
    return issue !== undefined && this.#refs.has(issue);
  }

  #refsOf(slugs: Iterable<string>): IssueRef[] {
    return [...new Set(slugs)].flatMap((slug) => this.#refs.get(slug) ?? []).sort(byWeight);
  }

  #stackName(slug: string): string {
    const stack = this.#entries.stacks.value[slug];
    return stack ? [stack.name, ...stack.versions.slice(0, 1)].join(' ') : slug;
  }
}

function toPageRef(entry: {
  slug: string;
  frontmatter: { title: string; summary: string };
}): PageRef {
  return { slug: entry.slug, title: entry.frontmatter.title, summary: entry.frontmatter.summary };
}
