/** What running an issue’s samples gave, as `/api/issues/<n>.json` says it. */
import { z } from 'zod';
import type { Role } from '../catalog/vocabulary.ts';
import { day, markdown, text } from './schema-parts.ts';

const failed = z.strictObject({
  outcome: z.literal('failed'),
  type: text('The exception’s qualified type'),
  message: z.string().describe('The first line of its message'),
  sqlstate: z.string().nullable().describe('Of the database’s error, where there was one'),
  raisedIn: z.enum(['sample', 'proof', 'library']).describe('Whose code raised it'),
  excerpt: z.string().describe('The lines that matter of what was printed'),
});

const outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('passed') }),
  failed,
]);

const outcomes = {
  before: outcome,
  advised: outcome.optional().describe('What a review advised, where that fails'),
  after: outcome,
} satisfies Record<Role, z.ZodType>;

const test = z.strictObject({
  name: text('The test’s function'),
  sentence: text('What it says must hold'),
  ...outcomes,
});

const run = z.strictObject({
  environment: text('The name of the environment'),
  date: day.describe('The day on which the outcomes were recorded'),
  versions: z.record(z.string(), z.string()).describe('What it ran on'),
  tests: z.array(test).min(1),
});

const command = text('What to type in a copy of the repository to run it');
const how = markdown('What the proof does');
const proof = z
  .strictObject({ title: text('Its name'), language: z.string(), code: z.string() })
  .describe('The proof’s own file');

export const runSchema = z
  .discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('proven').describe('Both samples were run; the outcomes are recorded'),
      date: day.describe('The day on which the last outcome was recorded'),
      how,
      command,
      proof,
      runs: z.array(run).min(1).describe('One for each environment'),
    }),
    z.strictObject({
      state: z.literal('not-executable').describe('The samples cannot be run'),
      why: text('Why'),
      until: day.describe('The day on which the exemption ends'),
    }),
    z.strictObject({
      state: z.literal('not-run').describe('These very samples were not run yet'),
      how,
      command,
    }),
  ])
  .describe('What running the samples gave');

export type RunJson = z.infer<typeof runSchema>;
export type TestJson = z.infer<typeof test>;
export type OutcomeJson = z.infer<typeof outcome>;
