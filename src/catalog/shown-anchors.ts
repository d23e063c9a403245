import type { Anchor } from './anchors.ts';
import type { Issue } from './catalog.ts';

/** The anchors that an issue's page has: sections that an author left out, and lists without entries, are not there. */
export function shownAnchors(
  issue: Pick<Issue, 'sections' | 'references' | 'related' | 'steps'>,
): ReadonlySet<Anchor> {
  return new Set<Anchor>([
    'before-after',
    'proof',
    'sources',
    ...issue.sections,
    ...(issue.references.length > 0 ? (['references'] as const) : []),
    ...(issue.related.length + issue.steps.length > 0 ? (['related'] as const) : []),
  ]);
}
