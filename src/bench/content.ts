/** A content folder of any size, made from the real one. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { LoadedCatalog } from '../catalog/load.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import { issueVariant, variantSlug, type Files, type MadeIssue } from './issue-variant.ts';
import { reviewVariant } from './review-variant.ts';
import { vocabularyOf } from './variation.ts';

/** So many made issues share a review: with their findings it is about as long as the real ones. */
const ISSUES_A_REVIEW = 60;

/**
 * Writes a content folder with as many issues as wanted: the real content as it stands, and issues and reviews made
 * from it. The same real content gives the same files.
 *
 * @param real the repository's own content
 * @param target absolute path of the folder that gets a `content/`
 * @returns the slugs of all issues, the real ones first
 */
export async function writeContent(
  real: LoadedCatalog,
  target: string,
  count: number,
): Promise<readonly string[]> {
  const { issues } = real.entries;
  if (count < issues.length) {
    throw new Error(`The content has ${String(issues.length)} issues, more than ${String(count)}.`);
  }
  const made = madeIssues(issues, count);
  await cp(join(real.root, 'content'), join(target, 'content'), { recursive: true });
  const slugs = [...issues.map(({ slug }) => slug), ...made.map(({ slug }) => slug)];
  await writeAll(target, filesOf(real, made, slugs));
  return slugs;
}

function madeIssues(issues: readonly IssueFolder[], count: number): MadeIssue[] {
  return Array.from({ length: count - issues.length }, (_, at) => {
    const index = at + issues.length;
    const real = issues[index % issues.length];
    if (!real) throw new Error('There is no issue to make others from.');
    return { real, index, slug: variantSlug(real.slug, index) };
  });
}

function filesOf(real: LoadedCatalog, made: readonly MadeIssue[], slugs: readonly string[]): Files {
  const { issues, reviews } = real.entries;
  const vocabulary = vocabularyOf(issues.map(({ body }) => body.text));
  const places = new Map(issues.map(({ slug }, at) => [slug, at]));
  const files: Files = new Map([['content/permalinks.json', permalinksFor(real, slugs)]]);
  for (const { real: issue, index } of made) {
    const round = index - (index % issues.length);
    const siblingOf = (slug: string): string => {
      const place = places.get(slug);
      return (place === undefined ? undefined : slugs[round + place]) ?? slug;
    };
    addAll(files, issueVariant(issue, index, { vocabulary, siblingOf }));
  }
  for (let start = 0; start < made.length; start += ISSUES_A_REVIEW) {
    const review = reviews[(start / ISSUES_A_REVIEW) % reviews.length];
    if (!review) break;
    const covered = made.slice(start, start + ISSUES_A_REVIEW);
    addAll(files, reviewVariant(review, covered, reviews, vocabulary));
  }
  addAll(files, rulesThatAlsoFind(issues, made));
  return files;
}

/** The real rules that rightly find another issue's “after”: they find what is made from that issue too. */
function rulesThatAlsoFind(issues: readonly IssueFolder[], made: readonly MadeIssue[]): Files {
  return new Map(
    issues.flatMap(({ folder, rule }): [string, string][] => {
      if (!rule || rule.value.alsoFinds.length === 0) return [];
      const alsoFinds = rule.value.alsoFinds.flatMap((found) => [
        found,
        ...made
          .filter(({ real }) => real.slug === found.issue)
          .map(({ slug }) => ({ ...found, issue: slug })),
      ]);
      return [[`${folder}/rule.yml`, stringify({ ...rule.value, alsoFinds })]];
    }),
  );
}

function addAll(files: Files, more: Files): void {
  for (const [path, text] of more) files.set(path, text);
}

/** The real register, and the next numbers for all that has none. */
function permalinksFor({ entries }: LoadedCatalog, slugs: readonly string[]): string {
  const register = { ...entries.permalinks.value };
  const named = new Set(Object.values(register).map(({ slug }) => slug));
  let number = Math.max(0, ...Object.keys(register).map(Number));
  for (const slug of slugs.filter((candidate) => !named.has(candidate))) {
    number++;
    const published = `2026-${String(1 + (number % 10)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
    register[String(number)] = { slug, formerSlugs: [], published };
  }
  return `${JSON.stringify(register, null, 2)}\n`;
}

const AT_ONCE = 32;

/** Writes files below a folder. */
export async function writeAll(target: string, files: Files): Promise<void> {
  const list = [...files];
  for (let start = 0; start < list.length; start += AT_ONCE) {
    await Promise.all(
      list.slice(start, start + AT_ONCE).map(async ([path, text]) => {
        const file = join(target, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }),
    );
  }
}
