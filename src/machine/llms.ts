import { issuePath, playbookPath, reviewPath, topicPath } from '../catalog/addresses.ts';
import type { TopicPage } from '../catalog/catalog.ts';
import { byWeight } from '../catalog/order.ts';
import {
  ISSUE_SCHEMA,
  ISSUES_JSON,
  ISSUES_SCHEMA,
  markdownPath,
  nameOf,
  PLAYBOOK_SCHEMA,
  PLAYBOOKS_JSON,
  PLAYBOOKS_SCHEMA,
  REVIEW_SCHEMA,
  REVIEWS_JSON,
  REVIEWS_SCHEMA,
  TOPIC_SCHEMA,
  TOPICS_JSON,
  TOPICS_SCHEMA,
  type MachineContext,
} from './context.ts';
import { SCHEMAS, type SchemaPath } from './json-schemas.ts';
import { link, list, page, plain, section } from './markdown-text.ts';

const WHAT = [
  '# Review Playbooks',
  '> Findings of code reviews, each with a page that never moves: the code before, the code after, what running both gave, and whether the review was right.',
  'Every issue has a number, RP-n, which keeps its meaning for ever. Its severity is the true one, which need not be the one that a review stated. Where a review’s own advice fails, its code stands on the page as a third sample; do not take that one over. Samples are MIT-0, prose is CC BY 4.0.',
] as const;

/** `/llms.txt`, in the form of llmstxt.org: where a language model finds everything as Markdown and JSON. */
export function llmsText(context: MachineContext): string {
  const { catalog } = context;
  const entry = (path: string, title: string, text: string): string =>
    `${link(title, context.url(markdownPath(path)))}: ${plain(text)}`;
  const { topics, playbooks, reviews } = catalog;
  return page(
    ...WHAT,
    ...topics.map((topic) => issuesUnder(topic, entry, context)),
    section(
      'Playbooks',
      list(playbooks.map(({ slug, title, summary }) => entry(playbookPath(slug), title, summary))),
    ),
    section(
      'Topics',
      list(topics.map(({ slug, title, summary }) => entry(topicPath(slug), title, summary))),
    ),
    section(
      'Reviews',
      list(reviews.map(({ slug, title, summary }) => entry(reviewPath(slug), title, summary))),
    ),
    section('API', list(api(context))),
  );
}

function issuesUnder(
  topic: TopicPage,
  entry: (path: string, title: string, text: string) => string,
  { catalog }: MachineContext,
): string {
  const issues = catalog.issues.filter(({ topics: [main] }) => main === topic.slug).sort(byWeight);
  return section(
    `Issues: ${plain(topic.title)}`,
    list(
      issues.map((issue) =>
        entry(issuePath(issue.slug), nameOf(issue), `(${issue.severity}) ${issue.summary}`),
      ),
    ),
  );
}

const JSON_FILES = [
  [ISSUES_JSON, 'every issue, with the address of the file that holds its text and samples'],
  [PLAYBOOKS_JSON, 'every playbook, with the address of the file that holds its steps'],
  [TOPICS_JSON, 'every topic, with the address of the file that holds its text and lists'],
  [REVIEWS_JSON, 'every review, with the address of the file that holds its findings'],
] as const;

/** What each JSON Schema is of, in words. */
const SCHEMA_NAMES: Record<SchemaPath, string> = {
  [ISSUES_SCHEMA]: 'issues.json',
  [ISSUE_SCHEMA]: 'an issue',
  [PLAYBOOKS_SCHEMA]: 'playbooks.json',
  [PLAYBOOK_SCHEMA]: 'a playbook',
  [TOPICS_SCHEMA]: 'topics.json',
  [TOPIC_SCHEMA]: 'a topic',
  [REVIEWS_SCHEMA]: 'reviews.json',
  [REVIEW_SCHEMA]: 'a review',
};

function api({ url }: MachineContext): string[] {
  return [
    ...JSON_FILES.map(([path, what]) => `${link(path.replace('/api/', ''), url(path))}: ${what}`),
    ...SCHEMAS.map((path) => link(`JSON Schema of ${SCHEMA_NAMES[path]}`, url(path))),
  ];
}
