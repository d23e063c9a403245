/** What the collections hold: an entry of the catalogue and its rendered parts. */
import type { Issue, Playbook, Review, TopicPage } from '../catalog/catalog.ts';
import { pack } from './packed.ts';
import {
  cutAtFirstHeading,
  cutAtSections,
  nameNumbers,
  renderInline,
  withoutAssets,
  type RenderMarkdown,
} from './prose.ts';
import { renderFile, renderSheets } from './sheets.ts';
import type { IssueHtml, StoredIssue } from './stored-issue.ts';

/** What every entry carries. */
export interface Rendered extends Record<string, unknown> {
  /** Stylesheet and script of the fences in it, as HTML; empty where there is no fence. */
  readonly assets: string;
}

export interface PlaybookEntry extends Rendered {
  readonly playbook: Playbook;
  readonly intro: string;
  readonly end: string;
  readonly steps: readonly {
    readonly action: string;
    readonly why: string;
    readonly how: string | null;
    readonly check: string;
    readonly expect: string;
    readonly undo: string;
  }[];
  readonly exercises: readonly { readonly question: string; readonly answer: string }[];
}

export interface TopicEntry extends Rendered {
  readonly topic: TopicPage;
  readonly body: string;
  readonly questions: readonly string[];
  readonly start: string;
}

export interface ReviewEntry extends Rendered {
  readonly review: Review;
  readonly body: string;
}

/** What rendering an entry needs beside the entry. */
export interface RenderContext {
  readonly render: RenderMarkdown;
  /** The number of each issue that has one, by slug. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The base path, without a slash at its end. */
  readonly base: string;
}

/** Markdown to HTML with the numbers of the issues that it links, and the assets of its fences apart. */
function proseRenderer({ render, numbers, base }: RenderContext): ReturnType<typeof withoutAssets> {
  return withoutAssets(async (markdown) => nameNumbers(await render(markdown), base, numbers));
}

export async function renderIssue(issue: Issue, context: RenderContext): Promise<StoredIssue> {
  const { render: prose, assets } = proseRenderer(context);
  const html: IssueHtml = {
    sections: cutAtSections(await prose(issue.body), issue.sections),
    sheets: await renderSheets(issue.samples, issue.callouts),
    how: issue.proof.runner === 'none' ? '' : await prose(issue.proof.how),
    proof: issue.proofFile && (await renderFile(issue.proofFile)),
    corrections: await inOrder(issue.corrections, ({ what }) => renderInline(prose, what)),
  };
  return { issue, html: pack(html), assets: assets() };
}

export async function renderPlaybook(
  playbook: Playbook,
  context: RenderContext,
): Promise<PlaybookEntry> {
  const { render: prose, assets } = proseRenderer(context);
  const { before, after } = cutAtFirstHeading(await prose(playbook.body));
  return {
    playbook,
    intro: before,
    end: after,
    steps: await inOrder(playbook.steps, async (step) => ({
      action: await renderInline(prose, step.action),
      why: await prose(step.why),
      how: step.how === undefined ? null : await prose(step.how),
      check: await prose(step.check),
      expect: await prose(step.expect),
      undo: await prose(step.undo),
    })),
    exercises: await inOrder(playbook.exercises, async (exercise) => ({
      question: await prose(exercise.question),
      answer: await prose(exercise.answer),
    })),
    assets: assets(),
  };
}

export async function renderTopic(topic: TopicPage, context: RenderContext): Promise<TopicEntry> {
  const { render: prose, assets } = proseRenderer(context);
  return {
    topic,
    body: await prose(topic.body),
    questions: await inOrder(topic.questions, (question) => renderInline(prose, question)),
    start: await prose(topic.start),
    assets: assets(),
  };
}

export async function renderReview(review: Review, context: RenderContext): Promise<ReviewEntry> {
  const { render: prose, assets } = proseRenderer(context);
  return { review, body: await prose(review.body), assets: assets() };
}

/** One after another: rendering all at once doubled the peak of memory at 1,000 pages. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  render: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await render(item));
  return results;
}
