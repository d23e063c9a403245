import type { SearchKind } from '../catalog/facets.ts';
import { SEVERITIES } from '../catalog/vocabulary.ts';
import type { Excerpt } from './excerpts.ts';
import type { PagefindFragment } from './pagefind.ts';
import type { Hit } from './search.ts';

/** What a list shows of a page. */
export function toHit(
  { url, filters }: PagefindFragment,
  kind: SearchKind,
  number: number | null,
  excerpt: Excerpt,
): Hit {
  const [severity] = filters['severity'] ?? [];
  return {
    url,
    kind,
    number,
    severity: SEVERITIES.find((known) => known === severity) ?? null,
    topics: filters['topic'] ?? [],
    ...excerpt,
  };
}
