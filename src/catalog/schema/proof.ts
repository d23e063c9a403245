/** How an issue's samples are proven: what is declared in its frontmatter, and the steps of a proof in SQL. */
import { z } from 'zod';
import { SERVICES } from '../vocabulary.ts';
import { day, line, markdown, sentence, unique } from './values.ts';

/** The name of a test: a sentence in snake case, perhaps with the parameters that pytest adds. */
const testName = z
  .string()
  .max(120)
  .regex(/^test_\w+(\[[^\]\n]+\])?$/, 'expected the name of a test, like test_a_refund_is_paid');

/** The failure that a named test must end with. */
const expectedFailure = z.strictObject({
  /** The exact qualified type; without a dot one of Python's own. */
  raises: line(120).regex(
    /^[A-Za-z_][\w.]*$/,
    'expected an exception’s type, like AssertionError or asyncpg.exceptions.DeadlockDetectedError',
  ),
  /** The first line of the message, matched whole; `*` stands for any text. */
  message: line(300),
  /** Five characters, of the exception, its cause or its origin. */
  sqlstate: z
    .string()
    .regex(/^[0-9A-Z]{5}$/, 'expected five characters in quotes, like "23505"')
    .optional(),
  /** Where the sample itself raises, and that is the point. */
  raised_in: z.literal('sample').optional(),
});

export type ExpectedFailure = z.output<typeof expectedFailure>;

/** The tests that fail, by name; every other test is a control and passes. */
const expectedFailures = z.record(testName, expectedFailure);

const environmentName = line(40).regex(
  /^[a-z0-9]+([.-][a-z0-9]+)*$/,
  'expected the name of an environment, like default',
);

/** Where the single-file samples lie in their project; the page shows it as the title of the code. */
const at = line(80)
  .regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/, 'expected a path relative to the project')
  .optional();

const runnable = {
  at,
  needs: unique(z.enum(SERVICES)).default([]),
  /** What the proof does, for a reader. */
  how: markdown,
  /** In one environment, the default one. */
  before: expectedFailures.optional(),
  advised: expectedFailures.optional(),
  /** In several, where versions differ in what they do. */
  runs: z
    .array(
      z.strictObject({
        env: environmentName,
        before: expectedFailures,
        advised: expectedFailures.optional(),
      }),
    )
    .min(1)
    .max(4)
    .optional(),
};

/** The `proof:` block of an issue. */
export const proofSchema = z.discriminatedUnion('runner', [
  z.strictObject({ runner: z.literal('python'), ...runnable }),
  z.strictObject({ runner: z.literal('sql'), ...runnable }),
  z.strictObject({
    runner: z.literal('none'),
    at,
    /** Why the samples cannot be run. */
    why: sentence(300),
    /** The day on which the exemption ends. */
    until: day,
  }),
]);

export type Proof = z.output<typeof proofSchema>;
/** The block of a proof that is run. */
export type RunnableProof = Exclude<Proof, { runner: 'none' }>;

/** A value of a row: what JSON can hold. */
const row = z.record(z.string(), z.unknown());
const sql = z.string().trim().min(1, 'expected SQL');
const sqlstate = z
  .string()
  .regex(/^[0-9A-Z]{5}$/, 'expected five characters in quotes, like "23503"');

/** `proof.yaml`: tests of SQL statements, each with what it must give. */
export const sqlProofSchema = z.strictObject({
  tests: z
    .record(
      testName,
      z
        .array(
          z.union([
            z.strictObject({ run: sql, sqlstate: sqlstate.optional() }),
            z.strictObject({ query: sql, rows: z.array(row) }),
            z.strictObject({ query: sql, sqlstate }),
          ]),
        )
        .min(1),
    )
    .refine((tests) => Object.keys(tests).length > 0, 'expected at least one test'),
});

export type SqlProof = z.output<typeof sqlProofSchema>;
