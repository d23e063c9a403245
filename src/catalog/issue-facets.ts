import type { Issue } from './catalog.ts';
import { FACET_LABELS, type FacetValues } from './facets.ts';

/**
 * The values of an issue in each facet. An issue has a value of claim or advice when any of its sources has it; what a
 * review missed is a value of its own.
 */
export function issueFacets(issue: Issue): Required<FacetValues> {
  const findings = issue.sources.map(({ finding }) => finding);
  const claims = findings.map((finding) =>
    finding.origin === 'missed' ? 'missed' : finding.claim,
  );
  const advice = findings.flatMap((finding) =>
    finding.origin === 'missed' ? [] : [finding.advice],
  );
  const adviceRan = issue.samples.some(({ role }) => role === 'advised');
  return {
    kind: ['issue'],
    severity: [issue.severity],
    topic: issue.topics,
    stack: issue.stack,
    claim: offered('claim', claims),
    advice: offered('advice', advice),
    proof: adviceRan ? ['by-hand', 'advice-fails'] : ['by-hand'],
  };
}

/** Without what has no label: `none` and `unchecked` say nothing that anybody would narrow by. */
function offered(facet: 'claim' | 'advice', values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value in FACET_LABELS[facet]);
}
