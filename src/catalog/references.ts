/** Whether everything that an entry names exists, once. */
import { closestName } from './closest-name.ts';
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place, RuleCode } from './diagnostic.ts';
import type { Entries } from './load.ts';
import { checkSlugs } from './slugs.ts';
import { startOf } from './text-file.ts';
import { TOPICS } from './vocabulary.ts';

/**
 * @param entries everything that could be read; what names something too broken to be read is not reported as well
 */
export function checkReferences(entries: Entries): Diagnostic[] {
  const { issues, stacks, unread } = entries;
  const known: Known = {
    issues: new Set([...issues.map((issue) => issue.slug), ...unread.issues]),
    stacks: stacks.whole ? new Set(Object.keys(stacks.value)) : undefined,
  };
  return [
    ...checkSlugs(entries),
    ...topicPages(entries),
    ...entries.issues.flatMap((issue) => {
      const at = (path: KeyPath): Place => issue.data.place(path);
      return [
        ...absent('unknown-issue', known.issues, issue.frontmatter.related, (i) =>
          at(['related', i]),
        ),
        ...absent('unknown-stack', known.stacks, issue.frontmatter.stack, (i) => at(['stack', i])),
        ...ruleFaults(issue),
      ];
    }),
    ...entries.playbooks.flatMap((playbook) => playbookFaults(playbook, known)),
    ...entries.reviews.flatMap((review) => [
      ...absent('unknown-stack', known.stacks, review.frontmatter.stack, (i) =>
        review.data.place(['stack', i]),
      ),
      ...findingFaults(review, known),
    ]),
  ];
}

interface Known {
  readonly issues: ReadonlySet<string>;
  /** Undefined where the register cannot be read. */
  readonly stacks: ReadonlySet<string> | undefined;
}

const WHAT = {
  'unknown-issue': { noun: 'issue', where: 'content/issues/' },
  'unknown-stack': { noun: 'stack', where: 'content/stacks.yaml' },
} as const;

function absent(
  code: keyof typeof WHAT,
  known: ReadonlySet<string> | undefined,
  named: readonly string[],
  place: (index: number) => Place,
): Diagnostic[] {
  if (!known) return [];
  return named.flatMap((name, index) => {
    if (known.has(name)) return [];
    const guess = closestName(name, [...known]);
    const { noun, where } = WHAT[code];
    return [
      fault(
        code,
        `Unknown ${noun} “${name}”`,
        place(index),
        guess ? `Did you mean “${guess}”?` : `Name one that stands in ${where}, or remove it.`,
      ),
    ];
  });
}

function fault(
  code: RuleCode,
  message: string,
  place: Place,
  mend: string,
  cause?: Place,
): Diagnostic {
  return { code, severity: 'error', message, place, mend, ...(cause && { cause }) };
}

/** Topics are fixed: schemas let nobody name another one, so what can be wrong is their pages. */
function topicPages({ topics, unread }: Entries): Diagnostic[] {
  const pages = new Set([...topics.map((topic) => topic.slug), ...unread.topics]);
  const names: readonly string[] = TOPICS;
  return [
    ...TOPICS.filter((topic) => !pages.has(topic)).map((topic) =>
      fault(
        'missing-file',
        `Missing the page of the topic “${topic}”`,
        startOf(`content/topics/${topic}.md`),
        'Write it; every topic has a page, and lists lead there.',
      ),
    ),
    ...topics
      .filter((topic) => !names.includes(topic.slug))
      .map((topic) =>
        fault(
          'unknown-topic',
          `Unexpected topic “${topic.slug}”, expected one of ${TOPICS.join(', ')}`,
          startOf(topic.file.path),
          'Rename the page, or add the topic in src/catalog/vocabulary.ts.',
        ),
      ),
  ];
}

function ruleFaults(issue: Entries['issues'][number]): Diagnostic[] {
  const named = issue.frontmatter.detect.includes('rule');
  if (named && !issue.rule) {
    return [
      fault(
        'rule-missing',
        '“detect” names a rule and there is no rule.yml',
        issue.data.place(['detect']),
        'Write rule.yml, or take “rule” out of “detect”.',
      ),
    ];
  }
  if (!named && issue.rule) {
    return [
      fault(
        'rule-missing',
        'There is a rule.yml that “detect” does not name',
        startOf(issue.rule.file.path),
        'Add “rule” to “detect” in index.md.',
      ),
    ];
  }
  return [];
}

function playbookFaults(playbook: Entries['playbooks'][number], known: Known): Diagnostic[] {
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

function findingFaults(review: Entries['reviews'][number], known: Known): Diagnostic[] {
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
