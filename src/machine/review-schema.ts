/** What `/api/` says of reviews: the types of the output and the published JSON Schemas both come from here. */
import { z } from 'zod';
import { FLAWS, REASONS } from '../catalog/vocabulary.ts';
import {
  address,
  count,
  findingKey,
  findingNote,
  findingTitle,
  head,
  issueNumber,
  markdown,
  markdownAddress,
  severity,
  stack,
  statement,
  text,
  topics,
  updated,
} from './schema-parts.ts';

/** A review in the list of all. */
const reviewEntrySchema = z.strictObject({
  slug: text('Where the page stands'),
  url: address('the page'),
  markdown: markdownAddress,
  json: address('the review with its findings'),
  title: text('What was reviewed'),
  summary: text('What the review is worth, in one sentence'),
  system: text('The system that was reviewed'),
  kind: text('What kind of review it is'),
  stack,
  date: text('A day, a month or a year: as exact as the document is').nullable(),
  updated,
  counts: z.strictObject({
    stated: count('Findings that the review states'),
    missed: count('Findings that it overlooked'),
    claims: count('Claims that somebody judged'),
    claimsThatHold: count('Of these, those that hold'),
    advice: count('Pieces of advice that somebody judged'),
    adviceThatHolds: count('Of these, those that hold'),
  }),
});

const place = z.strictObject({
  heading: text('The heading that it stands under'),
  lines: z
    .string()
    .regex(/^\d+-\d+$/)
    .describe('First and last line of the document'),
});

const finding = {
  key: findingKey,
  url: address('the finding on the page of the review'),
  title: findingTitle,
  places: z.array(place).describe('Where the review says it'),
  topics,
  severity: severity.describe('How bad it is, whatever the review states'),
  note: findingNote,
};

/** Either it has a page or there is a reason why it has none. */
const page = {
  issue: issueNumber.nullable(),
  reason: z.enum(REASONS).nullable().describe('Why no issue covers it; null where one does'),
};

const findingSchema = z.discriminatedUnion('origin', [
  z.strictObject({
    origin: z.literal('stated').describe('The review says it'),
    ...finding,
    ...statement,
    flaw: z.enum(FLAWS).nullable().describe('Why the advice fails or is not needed'),
    ...page,
  }),
  z.strictObject({
    origin: z.literal('missed').describe('The review overlooked it'),
    ...finding,
    ...page,
  }),
]);

const reviewText = {
  body: markdown('What was reviewed, and what held'),
  findings: z.array(findingSchema).describe('In the order of the page'),
};

/** `/api/reviews.json` */
export const reviewsFileSchema = z
  .strictObject({ ...head, reviews: z.array(reviewEntrySchema).describe('By slug') })
  .meta({ title: 'Every review' });

/** `/api/reviews/<slug>.json` */
export const reviewFileSchema = z
  .strictObject({ ...head, ...reviewEntrySchema.shape, ...reviewText })
  .meta({ title: 'A review' });

export type ReviewEntryJson = z.infer<typeof reviewEntrySchema>;
export type FindingJson = z.infer<typeof findingSchema>;
export type ReviewsFile = z.infer<typeof reviewsFileSchema>;
export type ReviewFile = z.infer<typeof reviewFileSchema>;
