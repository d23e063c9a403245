/** What the schemas of `/api/` have in common. */
import { z } from 'zod';
import { ADVICE, CLAIMS, SAYS, SEVERITIES, TOPICS } from '../catalog/vocabulary.ts';

export const text = (description: string) => z.string().min(1).describe(description);
export const address = (of: string) =>
  text(`Address of ${of}: absolute, or a path where the site does not know its origin`);
export const markdown = (of: string) => text(`${of}, as Markdown`);
export const day = z.iso.date();
export const count = (of: string) => z.int().nonnegative().describe(of);

export const issueNumber = z
  .int()
  .positive()
  .describe('The number behind RP-; it never changes its meaning');
export const issueNumbers = (description: string) => z.array(issueNumber).describe(description);

export const severity = z.enum(SEVERITIES);
export const topics = z.array(z.enum(TOPICS)).min(1).describe('The first is the main one');
export const stack = z.array(z.string()).min(1);
export const markdownAddress = address('the page as Markdown');
export const updated = day
  .nullable()
  .describe('The last day on which it changed; null where nobody knows');

/** The head of every file. */
export const head = {
  version: z.literal(2).describe('Changes when a key changes its meaning or goes'),
  schema: address('the JSON Schema of this file'),
  site: address('the site'),
};

/** A page in a list of another page. */
export const pageLink = z.strictObject({
  slug: text('The page'),
  title: text('Its title'),
  summary: text('What it says, in one sentence'),
  url: address('the page'),
  json: address('the page as JSON'),
});

export const findingKey = text('The finding; unique within its review');
export const findingTitle = text('What the finding is about');
export const findingNote = text('What is true, in one sentence');

/** What a review says in a finding, and how that held up. */
export const statement = {
  says: z.enum(SAYS).describe('What kind of entry it is'),
  stated: severity
    .nullable()
    .describe('The severity that the review states; null where it states none'),
  claim: z.enum(CLAIMS).describe('Does the problem exist, as the review states it?'),
  advice: z.enum(ADVICE).describe('Does following the advice of the review solve it?'),
};

export type HeadJson = { readonly [Key in keyof typeof head]: z.infer<(typeof head)[Key]> };
export type PageLinkJson = z.infer<typeof pageLink>;
