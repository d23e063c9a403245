/** What `/api/` says of issues: the types of the output and the published JSON Schemas both come from here. */
import { z } from 'zod';
import { SECTIONS } from '../catalog/anchors.ts';
import { KINDS, ROLES, SEVERITIES } from '../catalog/vocabulary.ts';
import { runSchema } from './run-schema.ts';
import {
  address,
  day,
  findingKey,
  findingNote,
  findingTitle,
  head,
  issueNumber,
  issueNumbers,
  markdown,
  markdownAddress,
  stack,
  statement,
  text,
  topics,
  updated,
} from './schema-parts.ts';

const finding = {
  review: z.strictObject({
    slug: text('The review'),
    title: text('Its title'),
    url: address('the finding on the page of the review'),
  }),
  key: findingKey,
  title: findingTitle,
  note: findingNote,
};

const name = z
  .string()
  .regex(/^RP-[1-9]\d*$/)
  .describe('What the number is called in writing');

const source = z.discriminatedUnion('origin', [
  z.strictObject({
    origin: z.literal('stated').describe('The review says it'),
    ...finding,
    ...statement,
  }),
  z.strictObject({
    origin: z.literal('missed').describe('The review overlooked it'),
    ...finding,
  }),
]);

const step = z.strictObject({
  playbook: text('Slug of the playbook'),
  title: text('Title of the playbook'),
  step: text('The step, by its permanent id'),
  position: z.int().positive().describe('Which step it is, from 1'),
  url: address('the step'),
});

/** An issue in the list of all. */
export const issueEntrySchema = z.strictObject({
  number: issueNumber,
  name,
  slug: text('Where the page stands; may change, unlike the number'),
  url: address('the page'),
  permalink: address('the permanent short link'),
  markdown: markdownAddress,
  json: address('the issue with its text and samples'),
  title: text('The problem'),
  summary: text('What breaks, for whom, in one sentence'),
  fix: markdown('What to do, in one sentence').nullable(),
  severity: z.enum(SEVERITIES).describe('How bad it is, whatever the reviews state'),
  kind: z.enum(KINDS),
  topics,
  stack,
  aliases: z.array(z.string()).describe('Words that people look for and the text does not hold'),
  cwe: z.array(z.int().positive()).describe('Numbers of the Common Weakness Enumeration'),
  published: day,
  updated,
  detect: z
    .array(z.string())
    .min(1)
    .describe('How it is found: `rule` (its own), `question`, or a tool and its code'),
  question: markdown('The question that a reviewer asks').nullable(),
  sources: z.array(source).describe('Which reviews said it, worst first'),
  related: issueNumbers('Numbers of related issues, worst first'),
  steps: z.array(step).describe('Steps of playbooks that guard against it'),
});

const sample = z.strictObject({
  role: z.enum(ROLES).describe('`advised` is what a review advised, where that fails'),
  files: z
    .array(
      z.strictObject({
        title: text('Path in its project'),
        language: z.string(),
        code: z.string(),
      }),
    )
    .min(1),
});

/** What the file of one issue says beyond its entry in the list. */
const issueText = {
  sections: z.array(
    z.strictObject({
      anchor: z.enum(SECTIONS.map(({ anchor }) => anchor)).describe('Fragment on the page; fixed'),
      heading: z.string(),
      markdown: markdown('The section, without its heading'),
    }),
  ),
  samples: z.array(sample).min(1),
  rule: z
    .strictObject({
      tool: z.literal('ast-grep'),
      language: z.string(),
      message: z.string(),
      yaml: text('The rule as a file that the tool can run'),
    })
    .nullable(),
  run: runSchema,
  references: z.array(z.strictObject({ title: z.string(), url: z.url() })),
  corrections: z
    .array(z.strictObject({ date: day, what: markdown('What the page once said') }))
    .describe('What the page once said and no longer does'),
};

/** `/api/issues.json` */
export const issuesFileSchema = z
  .strictObject({ ...head, issues: z.array(issueEntrySchema).describe('By number') })
  .meta({ title: 'Every published issue' });

const livingSchema = z
  .strictObject({ ...head, ...issueEntrySchema.shape, ...issueText, withdrawn: z.null() })
  .meta({ title: 'A published issue' });

const withdrawnSchema = z
  .strictObject({
    ...head,
    number: issueNumber,
    name,
    permalink: issueEntrySchema.shape.permalink,
    withdrawn: z.strictObject({
      date: day,
      why: text('Why the number has no page any more'),
      replacedBy: z
        .strictObject({ number: issueNumber, name, json: address('what says it now') })
        .nullable(),
    }),
  })
  .meta({ title: 'A withdrawn number' });

/** `/api/issues/<n>.json` */
export const issueFileSchema = z
  .union([livingSchema, withdrawnSchema])
  .meta({ title: 'What a number means' });

export type IssueEntryJson = z.infer<typeof issueEntrySchema>;
export type SourceJson = z.infer<typeof source>;
export type IssuesFile = z.infer<typeof issuesFileSchema>;
export type IssueFile = z.infer<typeof livingSchema>;
export type WithdrawnFile = z.infer<typeof withdrawnSchema>;
