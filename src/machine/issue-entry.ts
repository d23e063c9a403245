/** An issue as it stands in the list of all. */
import {
  issuePath,
  numberName,
  permalinkPath,
  playbookPath,
  reviewPath,
} from '../catalog/addresses.ts';
import type { Source } from '../catalog/catalog.ts';
import { fixSentence } from '../catalog/fix-sentence.ts';
import { reviewQuestion } from '../catalog/review-question.ts';
import {
  issueJsonPath,
  issueMarkdownPath,
  type MachineContext,
  type NumberedIssue,
} from './context.ts';
import type { IssueEntryJson, SourceJson } from './issue-schema.ts';
import { numbersOf } from './json-parts.ts';
import { withFullLinks } from './own-links.ts';

export function issueEntry(issue: NumberedIssue, context: MachineContext): IssueEntryJson {
  const { url } = context;
  const { number, slug } = issue;
  const full = (text: string): string => withFullLinks(text, issuePath(slug), url);
  const question = reviewQuestion(issue.body);
  return {
    number,
    name: numberName(number),
    slug,
    url: url(issuePath(slug)),
    permalink: url(permalinkPath(number)),
    markdown: url(issueMarkdownPath(slug)),
    json: url(issueJsonPath(number)),
    title: issue.title,
    summary: issue.summary,
    fix: fixSentence(issue) ?? null,
    severity: issue.severity,
    kind: issue.kind,
    topics: issue.topics,
    stack: issue.stack,
    aliases: issue.aliases,
    cwe: issue.cwe,
    published: issue.published,
    updated: issue.updated,
    detect: issue.detect,
    question: question === undefined ? null : full(question),
    sources: issue.sources.map((source) => sourceJson(source, context)),
    related: numbersOf(issue.related),
    steps: issue.steps.map(({ playbook, title, step, position }) => ({
      playbook,
      title,
      step,
      position,
      url: `${url(playbookPath(playbook))}#${step}`,
    })),
  };
}

function sourceJson({ review, reviewTitle, finding }: Source, { url }: MachineContext): SourceJson {
  const { key, title, note } = finding;
  const common = {
    review: { slug: review, title: reviewTitle, url: `${url(reviewPath(review))}#${key}` },
    key,
    title,
    note,
  };
  if (finding.origin === 'missed') return { origin: 'missed', ...common };
  const { says, stated, claim, advice } = finding;
  return { origin: 'stated', ...common, says, stated, claim, advice };
}
