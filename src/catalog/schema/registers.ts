import { z } from 'zod';
import { day, line, sentence, slug, unique } from './values.ts';

/** `content/stacks.yaml`: what an issue's `stack` may name. */
export const stacksSchema = z.record(
  slug,
  z.strictObject({ name: line(40), versions: z.array(line(20)) }),
);
export type Stacks = z.output<typeof stacksSchema>;

/** A number that no longer has a page of its own. */
const withdrawal = z.strictObject({
  date: day,
  why: sentence(300),
  /** The number that says it now; null where nothing does. */
  replacedBy: z.int().positive().nullable(),
});

/** `content/permalinks.json`: append-only, number → what it means. */
export const permalinksSchema = z.record(
  z.string().regex(/^[1-9]\d*$/, 'expected a number from 1 upwards'),
  z.strictObject({
    slug,
    formerSlugs: unique(slug),
    published: day,
    withdrawn: withdrawal.optional(),
  }),
);
export type Permalinks = z.output<typeof permalinksSchema>;
