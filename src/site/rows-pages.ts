import type { IssueRow } from '../browser/explorer-rows.ts';

/** So many rows stand on a static page, and at most so many are in the document before more are asked for. */
export const ROWS_A_PAGE = 500;

/** A static page of the table. */
export interface RowsPage {
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  /** How many rows all pages have. */
  readonly total: number;
  readonly rows: readonly IssueRow[];
}

/** Cuts the rows into static pages; there is always a first. */
export function pagesOf(rows: readonly IssueRow[]): RowsPage[] {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: rows.length,
    rows: rows.slice(index * ROWS_A_PAGE, (index + 1) * ROWS_A_PAGE),
  }));
}

/** The path of a static page. */
export function rowsPagePath(page: number): string {
  return page === 1 ? '/issues/' : `/issues/page/${String(page)}/`;
}
