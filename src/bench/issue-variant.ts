/** One more issue, made from a real one. */
import { stringify } from 'yaml';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { SampleFile } from '../catalog/samples.ts';
import type { IssueFrontmatter } from '../catalog/schema/issue.ts';
import { TOPICS, type Role } from '../catalog/vocabulary.ts';
import { uniqueName } from './names.ts';
import { proofVariant } from './proof-variant.ts';
import { Variation, type Vocabulary } from './variation.ts';

/** A file to write, by its path from the root. */
export type Files = Map<string, string>;

/** An issue that was made: from which real one, in which round. */
export interface MadeIssue {
  readonly real: IssueFolder;
  readonly index: number;
  readonly slug: string;
}

/** What an issue that is made needs to know of the others. */
export interface Setting {
  readonly vocabulary: Vocabulary;
  /** The slug of the issue that is made from a real one in the same round. */
  readonly siblingOf: (slug: string) => string;
}

/** The slug of the issue that is made from a real one under an index. */
export function variantSlug(slug: string, index: number): string {
  return `${slug}-${uniqueName(index)}`;
}

/**
 * The files of an issue that says as much as the real one, in other words, about code with other names, and has a
 * rule that finds its own “before” and nothing else.
 */
export function issueVariant(issue: IssueFolder, index: number, setting: Setting): Files {
  const code = issue.samples.flatMap(({ files }) => files.map((file) => file.code));
  const { siblingOf, vocabulary } = setting;
  const vary = new Variation(index, code, vocabulary, (link) =>
    link.replace(/^\/issues\/([^/]+)\//, (_, slug: string) => `/issues/${siblingOf(slug)}/`),
  );
  const name = uniqueName(index);
  const folder = `content/issues/${variantSlug(issue.slug, index)}`;
  const frontmatter = frontmatterVariant(issue.frontmatter, index, vary, siblingOf);
  const files: Files = new Map([
    [`${folder}/index.md`, page(frontmatter, vary.markdown(issue.body.text))],
    [`${folder}/rule.yml`, stringify(ruleFor(name))],
  ]);
  const marked = markedTitle(issue);
  for (const { role, files: sample } of issue.samples) {
    for (const file of sample) {
      const text = vary.code(file.code);
      const inside = file.path.slice(issue.folder.length);
      const full = file.title === marked ? text + markOf(role, name) : text;
      files.set(folder + inside, full);
    }
  }
  return new Map([...files, ...proofVariant(issue, folder, frontmatter.proof, files, vary)]);
}

/** An entry's page: frontmatter and body. */
export function page(frontmatter: object, body: string): string {
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

function frontmatterVariant(
  real: IssueFrontmatter,
  index: number,
  vary: Variation,
  siblingOf: (slug: string) => string,
): IssueFrontmatter {
  return {
    ...real,
    title: titleVariant(vary.line(real.title), uniqueName(index)),
    summary: vary.line(real.summary),
    topics: topicsOf(real, index),
    aliases: [...new Set(real.aliases.map((alias) => vary.line(alias)))],
    references: real.references.map(({ title, url }) => ({ title: vary.line(title), url })),
    related: real.related.map(siblingOf),
    callouts: real.callouts.map(({ at, text, ...rest }) => ({
      ...rest,
      at: vary.code(at),
      text: vary.line(text),
    })),
    detect: [...new Set<(typeof real.detect)[number]>(['rule', ...real.detect])],
    proof:
      real.proof.runner === 'none'
        ? real.proof
        : { ...real.proof, how: vary.markdown(real.proof.how) },
  };
}

const LONGEST_TITLE = 70;

function titleVariant(title: string, name: string): string {
  const words = title.split(' ');
  while (`${words.join(' ')} (${name})`.length > LONGEST_TITLE) words.pop();
  return `${words.join(' ')} (${name})`;
}

/** The main topic goes round, so that each has as many issues. */
function topicsOf(real: IssueFrontmatter, index: number): IssueFrontmatter['topics'] {
  const main = TOPICS[index % TOPICS.length];
  return [...new Set([...(main ? [main] : []), ...real.topics])].slice(0, 3);
}

/** The file that shows what the rule finds: the first of Python that stands in “before” and in “after”. */
function markedTitle({ samples, slug }: IssueFolder): string {
  const filesOf = (role: Role): readonly SampleFile[] =>
    samples.find((sample) => sample.role === role)?.files ?? [];
  const after = new Set(filesOf('after').map(({ title }) => title));
  const marked = filesOf('before').find(
    ({ title, language }) => language === 'python' && after.has(title),
  );
  if (!marked) throw new Error(`${slug} has no Python file that stands in before and in after.`);
  return marked.title;
}

function markOf(role: Role, name: string): string {
  const way = { before: 'at_once', advised: 'in_turn', after: 'in_order' }[role];
  return `\n\ndef settle_${name}_${way}(rows):\n    return sorted(rows)[:20]\n`;
}

function ruleFor(name: string): object {
  return {
    language: 'python',
    message: `Rows of ${name} are settled at once`,
    rule: {
      kind: 'function_definition',
      has: { field: 'name', regex: `^settle_${name}_at_once$` },
    },
  };
}
