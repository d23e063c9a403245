/** `evidence.json`: what the recorded runs of an issue's samples gave. It is written by `npm run prove` alone. */
import { z } from 'zod';
import { day } from './values.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal');

/** How a test failed, as the recorder saw the exception. */
const failure = z.strictObject({
  outcome: z.literal('failed'),
  /** Qualified, as in `builtins.AssertionError`. */
  type: z.string(),
  /** The first line of the message, without what changes from run to run. */
  message: z.string(),
  sqlstate: z.string().nullable(),
  raised_in: z.enum(['sample', 'proof', 'library']),
  /** The last line of the sample that the exception passed: file, line from 1, text. */
  sample_line: z.tuple([z.string(), z.int(), z.string()]).nullable(),
  /** The same of the proof: line from 1, text. */
  proof_line: z.tuple([z.int(), z.string()]).nullable(),
});

export type Failure = z.output<typeof failure>;

const outcome = z.union([z.literal('passed'), failure]);
export type TestOutcome = z.output<typeof outcome>;

/** The outcome of each test, by name. */
const outcomes = z.record(z.string(), outcome);

/** What a failing test printed: the lines that matter, and the whole. */
const printed = z.record(z.string(), z.strictObject({ excerpt: z.string(), whole: z.string() }));

const run = z.strictObject({
  env: z.string(),
  /** The environment's lock, by which it can be made again. */
  lock: digest,
  date: day,
  /** By name as people write it: Python, Django, PostgreSQL. */
  versions: z.record(z.string(), z.string()),
  /** What is compared when the proof is run again. */
  samples: z.strictObject({ before: outcomes, advised: outcomes.optional(), after: outcomes }),
  printed: z.strictObject({ before: printed, advised: printed.optional() }),
});

export type EvidenceRun = z.output<typeof run>;

export const evidenceSchema = z.strictObject({
  /** The hash of everything that the outcomes depend on. */
  inputs: digest,
  runs: z.array(run).min(1),
});

export type Evidence = z.output<typeof evidenceSchema>;
