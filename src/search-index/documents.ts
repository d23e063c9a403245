import { SEVERITIES } from '../catalog/vocabulary.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { SEARCH_KINDS } from '../catalog/facets.ts';
import { issueDocument } from './issue-document.ts';
import {
  playbookDocument,
  reviewDocument,
  topicDocument,
  withdrawnDocuments,
} from './page-documents.ts';
import { prosePageDocuments } from './prose-pages.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * Everything that can be found, in the order in which a search without words lists it: issues, worst first and then
 * by number, and behind them the other kinds.
 *
 * @param catalog what is published; drafts in it are left out
 * @param root absolute path of the repository, for the pages that are no content
 */
export async function searchDocuments(catalog: Catalog, root: string): Promise<SearchDocument[]> {
  return [
    ...catalogDocuments(catalog),
    ...(await prosePageDocuments(root)),
    ...withdrawnDocuments(catalog),
  ].sort(inOrder);
}

/** What the catalogue holds, without drafts. */
export function catalogDocuments(catalog: Catalog): SearchDocument[] {
  const { issues, playbooks, topics, reviews } = catalog;
  return [
    ...issues.filter(({ status }) => status === 'published').map(issueDocument),
    ...playbooks.map(playbookDocument),
    ...topics.map(topicDocument),
    ...reviews.map(reviewDocument),
  ];
}

/** By kind, severity and number; what has neither stays in the order in which it came. */
export function inOrder(a: SearchDocument, b: SearchDocument): number {
  return (
    SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind) ||
    severityOf(a) - severityOf(b) ||
    (a.number ?? 0) - (b.number ?? 0)
  );
}

function severityOf({ facets }: SearchDocument): number {
  return SEVERITIES.findIndex((severity) => facets.severity?.includes(severity));
}
