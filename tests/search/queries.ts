/** The queries of the suite and the ranks that they had, as files of this folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

export const STYLES = ['symbol', 'error', 'worry', 'spelling', 'typo', 'uncovered'] as const;
export type Style = (typeof STYLES)[number];

const querySchema = z.strictObject({
  style: z.enum(STYLES),
  query: z.string(),
  /** The pages that must be found, of which any counts; none where the site does not cover it. */
  finds: z.array(z.string()).default([]),
});
export type Query = z.output<typeof querySchema>;

/** Rank of the first page that must be found, 0 where none of the first ten is one; for `uncovered` 1 where so told. */
const ranksSchema = z.record(z.string(), z.record(z.string(), z.int().min(0)));
/** By index, then by shortened query. */
export type Ranks = z.output<typeof ranksSchema>;

const QUERIES = new URL('queries.yaml', import.meta.url);
const RANKS = new URL('ranks.yaml', import.meta.url);

export function readQueries(): Query[] {
  return z.array(querySchema).parse(parse(readFileSync(QUERIES, 'utf8')));
}

export function readRanks(): Ranks {
  return ranksSchema.parse(parse(readFileSync(RANKS, 'utf8')));
}

/** Writes the ranks of one index, and leaves those of the other. */
export function writeRanks(index: string, ranks: Ranks[string]): void {
  const all = { ...readRanks(), [index]: ranks };
  const head =
    '# The rank of each query, so that a change that worsens one is seen in review. 0: not among the first ten.\n' +
    '# Written by: UPDATE_RANKS=1 npm test -- search\n';
  writeFileSync(RANKS, head + stringify(all, { lineWidth: 0 }));
}

const LONGEST_NAME = 80;

/** A query on one line: its beginning, and its end where it is long, for there errors say what they are. */
export function nameOf({ style, query }: Query): string {
  const line = query.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= LONGEST_NAME) return `${style}: ${line}`;
  const half = LONGEST_NAME / 2;
  return `${style}: ${line.slice(0, half)} … ${line.slice(-half)}`;
}
