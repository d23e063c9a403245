import { reviewPath } from '../catalog/addresses.ts';
import type { Review } from '../catalog/catalog.ts';
import type { SearchDocument } from './search-document.ts';

/** The findings of a review that have no page, each as the page of an issue that it could have been. */
export function distractors({ slug, findings }: Review): SearchDocument[] {
  return findings
    .filter(({ issue }) => issue === null)
    .map(({ data }) => ({
      path: `${reviewPath(slug)}${data.key}/`,
      kind: 'issue',
      number: null,
      title: data.title,
      summary: data.note,
      facets: { kind: ['issue'], severity: [data.severity], topic: data.topics },
      sections: [],
      aliases: [],
      reported: [],
    }));
}
