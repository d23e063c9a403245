/** The texts that a reviewer pastes into a pull request. Pure: runs in the browser, in the build and in tests. */
import { numberName } from '../catalog/addresses.ts';

/** What the texts are made of; title, severity and summary are empty where only the number is known. */
export interface Pasteable {
  readonly number: number;
  readonly title: string;
  readonly severity: string;
  /** What breaks, as plain text. */
  readonly summary: string;
  /** What to do, as Markdown, or null where nobody said it in a sentence. */
  readonly fix: string | null;
  /** The permanent link, or undefined where the site does not know its address. */
  readonly url: string | undefined;
}

/** A Markdown link, or the plain name where there is no address: a link to localhost is worth nothing to others. */
export function asLink(issue: Pasteable): string {
  return issue.url === undefined ? numberName(issue.number) : `[${nameOf(issue)}](${issue.url})`;
}

/** A comment for a pull request: the link, the severity, what breaks, the fix. */
export function asComment(issue: Pasteable): string {
  return `${blocksOf(issue).join('\n\n')}\n`;
}

/**
 * One comment for several issues, in their order, as a numbered list; for one issue its comment.
 *
 * @param issues with the reviewer's own words about each, which are Markdown as they were typed, or empty
 */
export function asReviewComment(
  issues: readonly (Pasteable & { readonly word: string })[],
): string {
  const [only] = issues;
  if (only && issues.length === 1) return `${blocksOf(only, only.word).join('\n\n')}\n`;
  const items = issues.map((issue, index) => {
    const text = blocksOf(issue, issue.word)
      .join('\n\n')
      .replaceAll(/\n(?=.)/g, `\n${INDENT}`);
    return `${String(index + 1)}.`.padEnd(INDENT.length) + text;
  });
  return items.length === 0 ? '' : `${items.join('\n\n')}\n`;
}

/**
 * Lines of code as a block that the author of a pull request applies with a click.
 *
 * @param code whole lines, because that is what a code host replaces
 */
export function asSuggestion(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}suggestion\n${code.replace(/\n?$/, '\n')}${fence}\n`;
}

/** Bitbucket wants four spaces before what belongs to an item of a list; the others take them too. */
const INDENT = ' '.repeat(4);

function nameOf({ number, title }: Pasteable): string {
  return title === '' ? numberName(number) : `${numberName(number)}: ${asMarkdown(title)}`;
}

function blocksOf(issue: Pasteable, word = ''): string[] {
  const { severity, summary, fix, url } = issue;
  const head = url === undefined ? nameOf(issue) : asLink(issue);
  return [
    severity === '' ? `**${head}**` : `**${head}** (${severity})`,
    word.trim(),
    // At the beginning of a block a sign or a number would make a heading or a list.
    asMarkdown(summary)
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2'),
    fix === null ? '' : `**Fix:** ${fix}`,
  ].filter((block) => block !== '');
}

/** Words that code hosts take for a person, a reference or mathematics. */
const TAKEN = /(?<!\w)[@#!~%&$]\w[^\s,;:()`]*|[^\s,;:()`]*\$[^\s,;:()`]*/g;

/**
 * Plain text as Markdown that shows exactly this text on GitHub, GitLab and Bitbucket. What they would take for more
 * than text, such as `@csrf_exempt` or `$pbkdf2-sha256$`, becomes code, for which alone they all leave it alone.
 */
function asMarkdown(text: string): string {
  let result = '';
  let behind = 0;
  for (const { index, 0: found } of text.matchAll(TAKEN)) {
    const word = found.replace(/[.?!'"’”]+$/, '');
    result += `${escaped(text.slice(behind, index))}\`${word}\``;
    behind = index + word.length;
  }
  return result + escaped(text.slice(behind));
}

/** Underscores inside words stay as they are, so that names can be read and searched. Bitbucket knows no `\<`. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*[\]]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('~~', '&#126;&#126;');
}
