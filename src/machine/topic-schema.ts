/** What `/api/` says of topics: the types of the output and the published JSON Schemas both come from here. */
import { z } from 'zod';
import { TOPICS } from '../catalog/vocabulary.ts';
import {
  address,
  count,
  findingKey,
  findingNote,
  findingTitle,
  head,
  issueNumbers,
  markdown,
  markdownAddress,
  pageLink,
  severity,
  text,
  updated,
} from './schema-parts.ts';

/** A topic in the list of all. */
const topicEntrySchema = z.strictObject({
  slug: z.enum(TOPICS),
  url: address('the page'),
  markdown: markdownAddress,
  json: address('the topic with its text'),
  title: text('The topic'),
  summary: text('What belongs to it, in one sentence'),
  updated,
  counts: z.strictObject({
    issues: count('Issues under this topic, main or not'),
    noted: count('Findings without a page of their own, under this topic first'),
    playbooks: count('Playbooks under this topic'),
  }),
});

const noted = z.strictObject({
  review: text('Slug of the review'),
  key: findingKey,
  url: address('the finding on the page of the review'),
  title: findingTitle,
  severity: severity.describe('How bad it is, whatever the review states'),
  note: findingNote,
});

const topicText = {
  body: markdown('The essay'),
  start: markdown('Where to start reading'),
  questions: z.array(markdown('What a reviewer asks')).min(1),
  issues: issueNumbers('Numbers of its issues, worst first'),
  noted: z.array(noted).describe('Findings without a page of their own, worst first'),
  playbooks: z.array(pageLink),
  neighbours: z.array(pageLink).describe('Topics that border on it'),
};

/** `/api/topics.json` */
export const topicsFileSchema = z
  .strictObject({ ...head, topics: z.array(topicEntrySchema).describe('By slug') })
  .meta({ title: 'Every topic' });

/** `/api/topics/<slug>.json` */
export const topicFileSchema = z
  .strictObject({ ...head, ...topicEntrySchema.shape, ...topicText })
  .meta({ title: 'A topic' });

export type TopicEntryJson = z.infer<typeof topicEntrySchema>;
export type TopicsFile = z.infer<typeof topicsFileSchema>;
export type TopicFile = z.infer<typeof topicFileSchema>;
