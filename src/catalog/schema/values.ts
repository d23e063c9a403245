import { z } from 'zod';

/** Kebab-case: lower-case words and numbers, joined by single hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case: lower-case words joined by hyphens');

/** Text of one line, with a ceiling that the page's layout relies on. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'expected some text')
    .max(most)
    .regex(/^[^\n]*$/, 'expected one line');

/** A sentence of one line that ends as sentences do. */
export const sentence = (most: number) =>
  line(most).regex(/[.!?…”"`)]$/, 'expected a full sentence with its full stop');

/** Markdown of any length. */
export const markdown = z.string().trim().min(1, 'expected some text');

/** A calendar day, `2026-11-21`. YAML 1.2 reads it as text. */
export const day = z.iso.date('expected a date like 2026-11-21');

/** A link out of the site. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: 'expected a link that begins with https://',
});

/** A list without repetition. */
export const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'expected each entry once');

/** Words that people type and the text does not hold. */
export const aliases = unique(line(120)).max(24).default([]);
