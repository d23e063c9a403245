/** Topics as JSON. Keys stand in a fixed order and lists in the catalogue's. */
import { playbookPath, topicPath } from '../catalog/addresses.ts';
import type { TopicPage } from '../catalog/catalog.ts';
import {
  markdownPath,
  playbookJsonPath,
  TOPIC_SCHEMA,
  topicJsonPath,
  TOPICS_SCHEMA,
  type MachineContext,
} from './context.ts';
import { headOf, numbersOf, pageLinkJson } from './json-parts.ts';
import { withFullLinks } from './own-links.ts';
import type { TopicEntryJson, TopicFile, TopicsFile } from './topic-schema.ts';
import { findingAddress } from './words.ts';

const PLAYBOOKS = { page: playbookPath, json: playbookJsonPath };
const TOPICS = { page: topicPath, json: topicJsonPath };

/** `/api/topics.json`: every topic. */
export function topicsFile(context: MachineContext): TopicsFile {
  return {
    ...headOf(TOPICS_SCHEMA, context),
    topics: context.catalog.topics.map((topic) => topicEntry(topic, context)),
  };
}

/** `/api/topics/<slug>.json`: all that the page says. */
export function topicFile(topic: TopicPage, context: MachineContext): TopicFile {
  const full = (text: string): string =>
    withFullLinks(text, topicPath(topic.slug), context.url).trim();
  return {
    ...headOf(TOPIC_SCHEMA, context),
    ...topicEntry(topic, context),
    body: full(topic.body),
    start: full(topic.start),
    questions: topic.questions.map(full),
    issues: numbersOf(topic.issues),
    noted: topic.noted.map(({ review, finding: { key, title, severity, note } }) => ({
      review,
      key,
      url: findingAddress(review, key, context),
      title,
      severity,
      note,
    })),
    playbooks: topic.playbooks.map((playbook) => pageLinkJson(playbook, PLAYBOOKS, context)),
    neighbours: topic.neighbours.map((neighbour) => pageLinkJson(neighbour, TOPICS, context)),
  };
}

function topicEntry(topic: TopicPage, { url }: MachineContext): TopicEntryJson {
  const { slug, title, summary, updated } = topic;
  const path = topicPath(slug);
  return {
    slug,
    url: url(path),
    markdown: url(markdownPath(path)),
    json: url(topicJsonPath(slug)),
    title,
    summary,
    updated,
    counts: {
      issues: numbersOf(topic.issues).length,
      noted: topic.noted.length,
      playbooks: topic.playbooks.length,
    },
  };
}
