/** What playbooks and reviews name, and the ids that they give. */
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Entries } from './load.ts';
import { absent, fault, type Known } from './named-entries.ts';
import type { FindingData } from './schema/review.ts';
import { FLAWS, REASONS } from './vocabulary.ts';

/** The place of a finding's key. */
type PlaceOf = (key: keyof FindingData | 'advice' | 'flaw') => Place;

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

/** Places in the reading path that are given twice, or leave one out before them. */
export function readingPathFaults(playbooks: Entries['playbooks']): Diagnostic[] {
  const placed = playbooks
    .flatMap(({ frontmatter: { reading }, data }) =>
      reading ? [{ number: reading.place, place: data.place(['reading', 'place']) }] : [],
    )
    .toSorted((a, b) => a.number - b.number);
  return placed.flatMap(({ number, place }, index) =>
    number === index + 1
      ? []
      : [
          fault(
            'reading-path',
            `Unexpected place ${String(number)} in the reading path, where ${String(index + 1)} comes next`,
            place,
            'Number the places from 1, without a gap and each once.',
          ),
        ],
  );
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
    faults.push(...dispositionFaults(finding, (key) => at([index, key])));
    faults.push(...flawFaults(finding, (key) => at([index, key])));
    if (finding.issue !== undefined) {
      faults.push(
        ...absent('unknown-issue', known.issues, [finding.issue], () => at([index, 'issue'])),
      );
    }
    return faults;
  });
}

function dispositionFaults({ key, issue, reason }: FindingData, at: PlaceOf): Diagnostic[] {
  if ((issue === undefined) !== (reason === undefined)) return [];
  const has = issue === undefined ? 'neither issue nor reason' : 'both an issue and a reason';
  return [
    fault(
      'disposition',
      `The finding “${key}” has ${has}`,
      at(issue === undefined ? 'key' : 'reason'),
      `Name the issue that covers it, or the reason why none does: ${REASONS.join(', ')}.`,
    ),
  ];
}

function flawFaults(finding: FindingData, at: PlaceOf): Diagnostic[] {
  if (finding.origin === 'missed') return [];
  const { key, advice, flaw } = finding;
  const flawed = advice === 'fails' || advice === 'needless';
  if (flawed === (flaw !== undefined)) return [];
  return flawed
    ? [
        fault(
          'flaw',
          `The finding “${key}” does not say why its advice is “${advice}”`,
          at('advice'),
          `Add flaw: ${FLAWS.join(', ')}.`,
        ),
      ]
    : [
        fault(
          'flaw',
          `Unexpected flaw of the finding “${key}”: its advice is “${advice}”`,
          at('flaw'),
          'Delete the line, or judge the advice as fails or needless.',
        ),
      ];
}
