/** Whether everything that an entry names exists, once. */
import { closestName } from './closest-name.ts';
import type { KeyPath } from './data-file.ts';
import type { Diagnostic, Place, RuleCode } from './diagnostic.ts';
import type { Entries } from './load.ts';
import { startOf } from './text-file.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * @param entries everything that could be read
 * @param unread slugs of issue folders too broken to be read: links to them are not reported a second time
 */
export function checkReferences(entries: Entries, unread: ReadonlySet<string>): Diagnostic[] {
  const known: Known = {
    issues: new Set([...entries.issues.map((issue) => issue.slug), ...unread]),
    topics: new Set(entries.topics.map((topic) => topic.slug)),
    stacks: new Set(Object.keys(entries.stacks.value)),
  };
  return [
    ...duplicateSlugs(entries),
    ...entries.issues.flatMap((issue) => {
      const at = (path: KeyPath): Place => issue.data.place(path);
      return [
        ...absent('unknown-issue', known.issues, issue.frontmatter.related, (i) => at(['related', i])),
        ...absent('unknown-topic', known.topics, issue.frontmatter.topics, (i) => at(['topics', i])),
        ...absent('unknown-stack', known.stacks, issue.frontmatter.stack, (i) => at(['stack', i])),
        ...ruleFaults(issue),
      ];
    }),
    ...entries.playbooks.flatMap((playbook) => playbookFaults(playbook, known)),
    ...entries.topics.flatMap((topic) =>
      absent('unknown-topic', known.topics, topic.frontmatter.neighbours, (i) =>
        topic.data.place(['neighbours', i]),
      ),
    ),
    ...entries.reviews.flatMap((review) => [
      ...absent('unknown-stack', known.stacks, review.frontmatter.stack, (i) => review.data.place(['stack', i])),
      ...findingFaults(review, known),
    ]),
  ];
}

interface Known {
  readonly issues: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly stacks: ReadonlySet<string>;
}

const WHAT = {
  'unknown-issue': { noun: 'issue', where: 'content/issues/' },
  'unknown-topic': { noun: 'topic', where: 'content/topics/' },
  'unknown-stack': { noun: 'stack', where: 'content/stacks.yaml' },
} as const;

function absent(
  code: keyof typeof WHAT,
  known: ReadonlySet<string>,
  named: readonly string[],
  place: (index: number) => Place,
): Diagnostic[] {
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

function fault(code: RuleCode, message: string, place: Place, mend: string, cause?: Place): Diagnostic {
  return { code, severity: 'error', message, place, mend, ...(cause && { cause }) };
}

/**
 * Slugs are kebab-case and name one thing. Two folders may differ by case or underscores alone, and are one
 * address to people and to some file systems; a former address of one issue may not be the name of another.
 */
function duplicateSlugs(entries: Entries): Diagnostic[] {
  const kinds = [
    entries.issues.map((issue) => ({ slug: issue.slug, path: `${issue.folder}/index.md` })),
    entries.playbooks.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
    entries.topics.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
    entries.reviews.map((entry) => ({ slug: entry.slug, path: entry.file.path })),
  ];
  const diagnostics: Diagnostic[] = [];
  for (const kind of kinds) {
    const seen = new Map<string, string>();
    for (const { slug, path } of kind) {
      const plain = slug.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      const first = seen.get(plain);
      if (first !== undefined) {
        diagnostics.push(
          fault('duplicate-slug', `The slug “${plain}” is taken`, startOf(path), `Rename one of the two; the other is ${first}.`, startOf(first)),
        );
      } else if (!SLUG.test(slug)) {
        diagnostics.push(fault('slug', `Unexpected slug “${slug}”, expected kebab-case`, startOf(path), `Rename it to “${plain}”.`));
      }
      seen.set(plain, first ?? path);
    }
  }
  return [...diagnostics, ...formerSlugs(entries)];
}

function formerSlugs(entries: Entries): Diagnostic[] {
  const { value, data } = entries.permalinks;
  const paths = new Map(entries.issues.map((issue) => [issue.slug, `${issue.folder}/index.md`]));
  return Object.entries(value).flatMap(([number, permalink]) =>
    permalink.formerSlugs.flatMap((former, index) => {
      const path = paths.get(former);
      if (path === undefined || !data) return [];
      return [
        fault(
          'duplicate-slug',
          `The slug “${former}” was an address of RP-${number}`,
          startOf(path),
          'Give the new issue another slug: the old address leads to the issue that had it.',
          data.place([number, 'formerSlugs', index]),
        ),
      ];
    }),
  );
}

function ruleFaults(issue: Entries['issues'][number]): Diagnostic[] {
  const named = issue.frontmatter.detect.includes('rule');
  if (named && !issue.rule) {
    return [
      fault('rule-missing', '“detect” names a rule and there is no rule.yml', issue.data.place(['detect']), 'Write rule.yml, or take “rule” out of “detect”.'),
    ];
  }
  if (!named && issue.rule) {
    return [
      fault('rule-missing', 'There is a rule.yml that “detect” does not name', startOf(issue.rule.file.path), 'Add “rule” to “detect” in index.md.'),
    ];
  }
  return [];
}

function playbookFaults(playbook: Entries['playbooks'][number], known: Known): Diagnostic[] {
  const { steps, exercises, topics } = playbook.frontmatter;
  const at = (path: KeyPath): Place => playbook.data.place(path);
  return [
    ...absent('unknown-topic', known.topics, topics, (i) => at(['topics', i])),
    ...steps.flatMap((step, s) => absent('unknown-issue', known.issues, step.issues, (i) => at(['steps', s, 'issues', i]))),
    ...absent('unknown-issue', known.issues, exercises.map((exercise) => exercise.issue), (i) => at(['exercises', i, 'issue'])),
    ...repeated(steps.map((step) => step.id), (i) => at(['steps', i, 'id'])),
    ...repeated(exercises.map((exercise) => exercise.id), (i) => at(['exercises', i, 'id'])),
  ];
}

function repeated(ids: readonly string[], place: (index: number) => Place): Diagnostic[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [fault('duplicate-id', `The id “${id}” is taken`, place(index), 'Give it an id of its own; progress is stored by it.', place(first))];
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
        fault('duplicate-finding', `The finding “${finding.key}” stands here twice`, at([index, 'key']), 'Join the two, or give one a key of its own.', at([first, 'key'])),
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
      faults.push(...absent('unknown-issue', known.issues, [finding.issue], () => at([index, 'issue'])));
    }
    return faults;
  });
}
