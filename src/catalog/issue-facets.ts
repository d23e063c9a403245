import type { Issue } from './catalog.ts';
import { FACET_LABELS, type FacetValues } from './facets.ts';
import { firstFailure, proofState } from './proof-record.ts';

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
  return {
    kind: ['issue'],
    severity: [issue.severity],
    topic: issue.topics,
    stack: issue.stack,
    claim: offered('claim', claims),
    advice: offered('advice', advice),
    proof: proofValues(issue),
  };
}

/** Without what has no label: `none` and `unchecked` say nothing that anybody would narrow by. */
function offered(facet: 'claim' | 'advice', values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value in FACET_LABELS[facet]);
}

/** What running the samples showed; nothing before they are run. */
function proofValues(issue: Issue): string[] {
  const state = proofState(issue);
  if (state !== 'proven') return state === 'not-executable' ? [state] : [];
  return firstFailure(issue.evidence, 'advised') ? [state, 'advice-fails'] : [state];
}
