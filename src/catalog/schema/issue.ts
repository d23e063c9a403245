import { z } from 'zod';
import { KINDS, ROLES, SEVERITIES, TOPICS } from '../vocabulary.ts';
import { proofSchema } from './proof.ts';
import { aliases, day, httpsUrl, line, markdown, sentence, slug, unique } from './values.ts';

/** A few words in the margin of a sample's line. */
const callout = z.strictObject({
  in: z.enum(ROLES),
  /** Text that stands in exactly one line of the sample. */
  at: line(120),
  text: line(60),
});

/** How an issue is found: by its own rule, by a linter's code, or by asking. */
const detector = z.union([
  z.literal('rule'),
  z.literal('question'),
  z
    .string()
    .regex(
      /^(ruff|semgrep|squawk|eslint):[\w./-]+$/,
      'expected rule, question, or a tool and its code like ruff:S105',
    ),
]);

/** The frontmatter of `content/issues/<slug>/index.md`. */
export const issueSchema = z.strictObject({
  title: line(70),
  summary: sentence(160),
  /** What to do, in a sentence that a reviewer can paste; without it the first sentence of “Why the fix holds” is taken. */
  fix: sentence(160).optional(),
  status: z.enum(['draft', 'published']),
  severity: z.enum(SEVERITIES),
  kind: z.enum(KINDS),
  /** The first is the main one. */
  topics: unique(z.enum(TOPICS)).min(1).max(4),
  stack: unique(slug).min(1).max(8),
  aliases,
  /** What the page once said and no longer does. */
  corrections: z.array(z.strictObject({ date: day, what: markdown })).default([]),
  cwe: unique(z.int().positive()).max(4).default([]),
  references: z
    .array(z.strictObject({ title: line(100), url: httpsUrl }))
    .max(4)
    .default([]),
  related: unique(slug).max(12).default([]),
  callouts: z.array(callout).max(2).default([]),
  detect: unique(detector).min(1).max(6),
  proof: proofSchema,
});

export type IssueFrontmatter = z.output<typeof issueSchema>;

/** `rule.yml`: an ast-grep rule without an id, which the catalogue gives it. */
export const ruleSchema = z.strictObject({
  language: z.enum(['python', 'typescript', 'javascript', 'yaml', 'html']),
  message: line(160),
  rule: z.record(z.string(), z.unknown()),
  constraints: z.record(z.string(), z.unknown()).optional(),
  utils: z.record(z.string(), z.unknown()).optional(),
  /** Issues whose “after” the rule rightly finds, each with the reason. */
  alsoFinds: z.array(z.strictObject({ issue: slug, why: sentence(200) })).default([]),
});

export type Rule = z.output<typeof ruleSchema>;
