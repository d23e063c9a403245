/** Whether everything that an entry names exists, once. */
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { findingFaults, playbookFaults, readingPathFaults } from './entry-references.ts';
import type { Entries } from './load.ts';
import { absent, fault, type Known } from './named-entries.ts';
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
    ...readingPathFaults(entries.playbooks),
    ...entries.reviews.flatMap((review) => [
      ...absent('unknown-stack', known.stacks, review.frontmatter.stack, (i) =>
        review.data.place(['stack', i]),
      ),
      ...findingFaults(review, known),
    ]),
  ];
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
