/** What `/api/` says of playbooks: the types of the output and the published JSON Schemas both come from here. */
import { z } from 'zod';
import {
  address,
  count,
  head,
  issueNumber,
  issueNumbers,
  markdown,
  markdownAddress,
  text,
  topics,
  updated,
} from './schema-parts.ts';

/** A playbook in the list of all. */
const playbookEntrySchema = z.strictObject({
  slug: text('Where the page stands'),
  url: address('the page'),
  markdown: markdownAddress,
  json: address('the playbook with its steps'),
  title: text('What it is about'),
  summary: text('What is true at its end, in one sentence'),
  audience: text('For whom it is'),
  minutes: z.int().positive().describe('About how long it takes'),
  place: z.int().positive().nullable().describe('Its place in the reading path, where it has one'),
  topics,
  updated,
  counts: z.strictObject({
    steps: count('Steps'),
    exercises: count('Exercises'),
    issues: count('Issues that its steps guard against, each once'),
  }),
});

const step = z.strictObject({
  id: text('Never changes and is never used again'),
  position: z.int().positive().describe('Counts from 1'),
  url: address('the step'),
  action: markdown('What to do, in a line'),
  why: markdown('What goes wrong without it'),
  how: markdown('How it is done').nullable(),
  issues: issueNumbers('Numbers of the issues that it guards against, worst first'),
  check: markdown('How to see that it is done'),
  expect: markdown('What the check gives'),
  undo: markdown('How to go back'),
});

const exercise = z.strictObject({
  id: text('Never changes and is never used again'),
  url: address('the exercise'),
  question: markdown('Code with a fault in it'),
  answer: markdown('Where the fault is'),
  issue: issueNumber.nullable(),
});

const playbookText = {
  needs: z.array(text('What is needed before the first step')).min(1),
  issues: issueNumbers('Numbers of all issues that its steps guard against, worst first'),
  intro: markdown('What stands before the steps').nullable(),
  steps: z.array(step).min(1),
  exercises: z.array(exercise),
  ending: markdown('What stands after the exercises, with its heading').nullable(),
};

/** `/api/playbooks.json` */
export const playbooksFileSchema = z
  .strictObject({ ...head, playbooks: z.array(playbookEntrySchema).describe('By slug') })
  .meta({ title: 'Every playbook' });

/** `/api/playbooks/<slug>.json` */
export const playbookFileSchema = z
  .strictObject({ ...head, ...playbookEntrySchema.shape, ...playbookText })
  .meta({ title: 'A playbook' });

export type PlaybookEntryJson = z.infer<typeof playbookEntrySchema>;
export type PlaybooksFile = z.infer<typeof playbooksFileSchema>;
export type PlaybookFile = z.infer<typeof playbookFileSchema>;
