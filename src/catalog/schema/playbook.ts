import { z } from 'zod';
import { TOPICS } from '../vocabulary.ts';
import { aliases, line, markdown, sentence, slug, unique } from './values.ts';

/** One step. Progress in readers' browsers is stored by `id`: it never changes and is never used again. */
const step = z.strictObject({
  id: slug,
  action: line(70),
  why: markdown,
  how: markdown.optional(),
  issues: unique(slug).max(8),
  check: markdown,
  expect: markdown,
  undo: markdown,
});

/** “Spot the bug”: code with the fault of an issue, in another setting. */
const exercise = z.strictObject({
  id: slug,
  issue: slug,
  question: markdown,
  answer: markdown,
});

/** The frontmatter of `content/playbooks/<slug>.md`. */
export const playbookSchema = z.strictObject({
  title: line(80),
  summary: sentence(160),
  audience: line(160),
  minutes: z.int().positive().max(480),
  needs: z.array(line(120)).min(1).max(6),
  /** Where it comes in the reading path of somebody who is new to the team, and why there. */
  reading: z.strictObject({ place: z.int().positive(), why: sentence(240) }).optional(),
  topics: unique(z.enum(TOPICS)).min(1).max(4),
  aliases,
  steps: z.array(step).min(5).max(12),
  exercises: z.array(exercise).min(1).max(4),
});

export type PlaybookFrontmatter = z.output<typeof playbookSchema>;
