/** What playbooks and reviews name, and the ids that they give. */
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Entries } from './load.ts';
import { absent, fault, type Known } from './named-entries.ts';

export function playbookFaults(playbook: Entries['playbooks'][number], known: Known): Diagnostic[] {
  const { steps, exercises } = playbook.frontmatter;
  const at = (path: KeyPath): Place => playbook.data.place(path);
  return [
    ...steps.flatMap((step, s) =>
      absent('unknown-issue', known.issues, step.issues, (i) => at(['steps', s, 'issues', i])),
    ),
    ...absent(
      'unknown-issue',
      known.issues,
      exercises.map((exercise) => exercise.issue),
      (i) => at(['exercises', i, 'issue']),
    ),
    ...repeated(
      steps.map((step) => step.id),
      (i) => at(['steps', i, 'id']),
    ),
    ...repeated(
      exercises.map((exercise) => exercise.id),
      (i) => at(['exercises', i, 'id']),
    ),
  ];
}

function repeated(ids: readonly string[], place: (index: number) => Place): Diagnostic[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [
      fault(
        'duplicate-id',
        `The id “${id}” is taken`,
        place(index),
        'Give it an id of its own; progress is stored by it.',
        place(first),
      ),
    ];
  });
}

export function findingFaults(review: Entries['reviews'][number], known: Known): Diagnostic[] {
  const at = (path: KeyPath): Place => review.findingsData.place(path);
  const keys = review.findings.map((finding) => finding.key);
  return review.findings.flatMap((finding, index) => {
    const faults: Diagnostic[] = [];
    const first = keys.indexOf(finding.key);
    if (first !== index) {
      faults.push(
        fault(
          'duplicate-finding',
          `The finding “${finding.key}” stands here twice`,
          at([index, 'key']),
          'Join the two, or give one a key of its own.',
          at([first, 'key']),
        ),
      );
    }
    if ((finding.issue === undefined) === (finding.reason === undefined)) {
      faults.push(
        fault(
          'disposition',
          finding.issue === undefined
            ? `The finding “${finding.key}” has neither issue nor reason`
            : `The finding “${finding.key}” has both an issue and a reason`,
          at([index, finding.issue === undefined ? 'key' : 'reason']),
          'Name the issue that covers it, or the reason why none does: noted, about-the-document, unverifiable.',
        ),
      );
    }
    if (finding.issue !== undefined) {
      faults.push(
        ...absent('unknown-issue', known.issues, [finding.issue], () => at([index, 'issue'])),
      );
    }
    return faults;
  });
}
