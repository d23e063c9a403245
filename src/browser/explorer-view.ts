/** What the table of issues shows for what is asked of it. Pure. */
import { inOrder, type Order } from './explorer-order.ts';
import type { IssueRow } from './explorer-rows.ts';
import { searchedText, wordsMatcher } from './explorer-words.ts';
import { countValues, matches, type Counts, type Selection } from '../search/narrowing.ts';

/** What is asked of the table. */
export interface Wanted {
  readonly query: string;
  readonly selection: Selection;
  readonly order: Order;
}

export interface View {
  /** Every row that fits, in order. */
  readonly rows: readonly IssueRow[];
  /** How many rows each value would show beside what the other facets choose. */
  readonly counts: Counts;
  /** How many rows have a topic and a severity, by `cellKey`, beside what the facets outside of the matrix choose. */
  readonly cells: ReadonlyMap<string, number>;
}

export function cellKey(topic: string, severity: string): string {
  return `${topic} ${severity}`;
}

/** All rows, made ready to be looked through again and again. */
export class RowSet {
  readonly all: readonly IssueRow[];
  readonly #texts: ReadonlyMap<IssueRow, string>;
  readonly #orders = new Map<Order, readonly IssueRow[]>();

  /** @param rows worst first */
  constructor(rows: readonly IssueRow[]) {
    this.all = rows;
    this.#texts = new Map(rows.map((row) => [row, searchedText(row)]));
  }

  view({ query, selection, order }: Wanted): View {
    const hasWords = wordsMatcher(query);
    const found = this.#inOrder(order).filter((row) => hasWords(row, this.#texts.get(row) ?? ''));
    return {
      rows: found.filter((row) => matches(row, selection)),
      counts: countValues(found, selection),
      cells: countCells(found, { ...selection, topic: [], severity: [] }),
    };
  }

  #inOrder(order: Order): readonly IssueRow[] {
    const known = this.#orders.get(order) ?? inOrder(this.all, order);
    this.#orders.set(order, known);
    return known;
  }
}

function countCells(rows: readonly IssueRow[], others: Selection): Map<string, number> {
  const cells = new Map<string, number>();
  for (const row of rows) {
    if (!matches(row, others)) continue;
    for (const topic of row.topic) {
      for (const severity of row.severity) {
        const key = cellKey(topic, severity);
        cells.set(key, (cells.get(key) ?? 0) + 1);
      }
    }
  }
  return cells;
}

/** How dark a cell of the matrix is: 0 for none, 3 for a number near the largest. */
export function shadeOf(count: number, largest: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const share = count / largest;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}
