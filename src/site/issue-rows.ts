import { getCollection } from 'astro:content';
import type { IssueRow } from '../browser/explorer-rows.ts';
import type { Issue } from '../catalog/catalog.ts';
import { issueFacets } from '../catalog/issue-facets.ts';
import { byWeight } from '../catalog/order.ts';
import { phrasesOf } from '../catalog/verdict.ts';

/** So many rows stand on a static page, and at most so many are in the document before more are asked for. */
export const ROWS_A_PAGE = 500;

/** The rows of the table of issues, worst first. */
export async function issueRows(): Promise<IssueRow[]> {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue);
  return issues.sort(byWeight).map(rowOf);
}

function rowOf(issue: Issue): IssueRow {
  const { severity, topic, stack, claim, advice, proof } = issueFacets(issue);
  const saw = issue.sources.filter(({ finding }) => finding.origin === 'stated');
  const [worst] = issue.sources;
  return {
    number: issue.number,
    slug: issue.slug,
    title: issue.title,
    summary: issue.summary,
    published: issue.published,
    reviews: new Set(saw.map(({ review }) => review)).size,
    heldUp: worst ? phrasesOf(worst.finding).map(({ text, tone }) => ({ text, tone })) : [],
    ...{ severity, topic, stack, claim, advice, proof },
  };
}

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
