/** The orders in which the table of issues can stand. Pure. */
import { TOPICS } from '../catalog/vocabulary.ts';
import type { IssueRow } from './explorer-rows.ts';

/** Each order: how it is offered, and how the status line says it. The first is the one of the static table. */
export const ORDERS = {
  severity: { offered: 'Worst first', said: 'worst first' },
  newest: { offered: 'Newest first', said: 'newest first' },
  topic: { offered: 'By topic', said: 'by topic' },
  reviews: { offered: 'Seen by most reviews', said: 'seen by most reviews first' },
} as const;
export type Order = keyof typeof ORDERS;

export const USUAL_ORDER = 'severity' satisfies Order;

export function isOrder(name: string): name is Order {
  return Object.hasOwn(ORDERS, name);
}

const BY_NAME = [...TOPICS].sort() as readonly string[];

/** Rows that are equal in the chosen respect stay worst first, as they came. */
const COMPARISONS: Record<Exclude<Order, 'severity'>, (a: IssueRow, b: IssueRow) => number> = {
  newest: (a, b) => newness(b).localeCompare(newness(a)) || numberOf(b) - numberOf(a),
  topic: (a, b) => BY_NAME.indexOf(a.topic[0] ?? '') - BY_NAME.indexOf(b.topic[0] ?? ''),
  reviews: (a, b) => b.reviews - a.reviews,
};

/** A draft has no day yet and counts as newest. */
function newness({ published }: IssueRow): string {
  return published ?? '9999';
}

function numberOf({ number }: IssueRow): number {
  return number ?? Number.MAX_SAFE_INTEGER;
}

/** The rows in an order. @param rows worst first */
export function inOrder(rows: readonly IssueRow[], order: Order): readonly IssueRow[] {
  return order === USUAL_ORDER ? rows : rows.toSorted(COMPARISONS[order]);
}
