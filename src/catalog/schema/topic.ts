import { z } from 'zod';
import { TOPICS } from '../vocabulary.ts';
import { aliases, line, markdown, sentence, unique } from './values.ts';

/** The frontmatter of `content/topics/<slug>.md`. */
export const topicSchema = z.strictObject({
  title: line(30),
  summary: sentence(160),
  aliases,
  neighbours: unique(z.enum(TOPICS)).min(1).max(4),
  /** What a reviewer asks. */
  questions: z.array(line(200)).length(5),
  /** Where to start reading. */
  start: markdown,
});

export type TopicFrontmatter = z.output<typeof topicSchema>;
