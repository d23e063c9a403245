import { z } from 'zod';
import { ADVICE, CLAIMS, FLAWS, REASONS, SAYS, SEVERITIES, TOPICS } from '../vocabulary.ts';
import { line, sentence, slug, unique } from './values.ts';

/** The frontmatter of `content/reviews/<slug>/index.md`. */
export const reviewSchema = z.strictObject({
  title: line(90),
  summary: sentence(160),
  system: line(120),
  stack: unique(slug).min(1).max(12),
  /** A day, a month or a year: as exact as the document is. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date like 2026-11-21 or 2026-11')
    .optional(),
  kind: line(60),
});

export type ReviewFrontmatter = z.output<typeof reviewSchema>;

/** Where the review says it. */
const place = z.strictObject({
  heading: line(160),
  lines: z.string().regex(/^\d+-\d+$/, 'expected lines like 21-24'),
});

const common = {
  key: slug,
  title: line(110),
  places: z.array(place),
  topics: unique(z.enum(TOPICS)).min(1),
  severity: z.enum(SEVERITIES),
  note: sentence(320),
  issue: slug.optional(),
  reason: z.enum(REASONS).optional(),
};

/** Something that the review says, judged in two questions. */
const stated = z.strictObject({
  ...common,
  origin: z.literal('stated'),
  says: z.enum(SAYS),
  /** The severity that the review states; null where it states none. */
  stated: z.enum(SEVERITIES).nullable(),
  claim: z.enum(CLAIMS),
  advice: z.enum(ADVICE),
  /** Why the advice fails or is not needed. */
  flaw: z.enum(FLAWS).optional(),
});

/** Something that the review overlooked; there is nothing of the review's to judge. */
const missed = z.strictObject({ ...common, origin: z.literal('missed') });

export const findingSchema = z.discriminatedUnion('origin', [stated, missed]);
export type FindingData = z.output<typeof findingSchema>;

/** `content/reviews/<slug>/findings.yaml`. */
export const findingsSchema = z.array(findingSchema);
