/** How well the queries were answered: ranks, shares of them, and the table that a reader sees. */
import type { Answer } from './ask.ts';
import { nameOf, STYLES, type Query, type Style } from './queries.ts';

export interface Scored {
  readonly query: Query;
  /** 0 where it was not among the first ten; for `uncovered` 1 where the search said that there is nothing. */
  readonly rank: number;
}

export interface Score {
  readonly queries: number;
  /** Shares of the queries whose page came first, or among the first three. */
  readonly recall1: number;
  readonly recall3: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
}

export function scored(query: Query, answer: Answer): Scored {
  if (query.style === 'uncovered') return { query, rank: answer.length === 0 ? 1 : 0 };
  return { query, rank: answer.findIndex((page) => query.finds.includes(page)) + 1 };
}

/** The score of one style, or of all that asks for a page. */
export function scoreOf(all: readonly Scored[], style?: Style): Score {
  const some = all.filter(({ query }) =>
    style === undefined ? query.style !== 'uncovered' : query.style === style,
  );
  const share = (counts: (rank: number) => number): number =>
    some.reduce((sum, { rank }) => sum + counts(rank), 0) / Math.max(1, some.length);
  return {
    queries: some.length,
    recall1: share((rank) => (rank === 1 ? 1 : 0)),
    recall3: share((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr: share((rank) => (rank > 0 ? 1 / rank : 0)),
  };
}

/** Every query with its rank, and the scores by style. */
export function tableOf(title: string, all: readonly Scored[]): string[] {
  const rows = all.map(({ query, rank }) => `${rankOf(query, rank).padStart(9)}  ${nameOf(query)}`);
  const scores = [...STYLES, undefined].map((style) => {
    const { queries, recall1, recall3, mrr } = scoreOf(all, style);
    const name = style ?? 'all that ask for a page';
    if (style === 'uncovered')
      return `${name.padEnd(24)} ${count(queries)}  told so ${percent(recall1)}`;
    return `${name.padEnd(24)} ${count(queries)}  recall@1 ${percent(recall1)}  recall@3 ${percent(recall3)}  MRR ${mrr.toFixed(3)}`;
  });
  return [title, '     rank  query', ...rows, '', ...scores];
}

function rankOf({ style }: Query, rank: number): string {
  if (style === 'uncovered') return rank === 1 ? 'told so' : 'NOT TOLD';
  return rank === 0 ? '> 10' : String(rank);
}

const count = (queries: number): string => `${String(queries).padStart(3)} queries`;
const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(5)} %`;
