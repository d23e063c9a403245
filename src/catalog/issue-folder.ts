/** Reads one issue's folder: frontmatter, sections, samples, rule. Cross-links come later. */
import type { SectionAnchor } from './anchors.ts';
import type { ContentFiles } from './content-files.ts';
import { parseData, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { splitPage } from './frontmatter.ts';
import { readIssueProof, type IssueProof } from './issue-proof.ts';
import { missingFile, readSamples } from './issue-samples.ts';
import { readSections } from './issue-sections.ts';
import { parseMarkdown, type MarkdownText, type ParsedMarkdown } from './markdown.ts';
import type { Sample } from './samples.ts';
import { issueSchema, ruleSchema, type IssueFrontmatter, type Rule } from './schema/issue.ts';
import type { TextFile } from './text-file.ts';
import { validate } from './validation.ts';

/** An issue as its folder tells it. */
export interface IssueFolder {
  readonly slug: string;
  readonly folder: string;
  readonly frontmatter: IssueFrontmatter;
  readonly data: LocatedData;
  readonly body: MarkdownText;
  readonly parsed: ParsedMarkdown;
  readonly sections: readonly SectionAnchor[];
  readonly samples: readonly Sample[];
  readonly rule: { readonly value: Rule; readonly file: TextFile } | null;
  readonly proof: IssueProof;
}

/**
 * Reads the folder of an issue.
 *
 * @returns the issue, or undefined where it is too broken to be linked, and every fault found
 */
export function readIssueFolder(
  slug: string,
  content: ContentFiles,
): { issue: IssueFolder | undefined; diagnostics: Diagnostic[] } {
  const folder = `content/issues/${slug}`;
  const diagnostics: Diagnostic[] = [];
  const index = content.files.get(`${folder}/index.md`);
  if (!index) {
    const unreadable = content.diagnostics.some(
      (fault) => fault.place.file === `${folder}/index.md`,
    );
    return { issue: undefined, diagnostics: unreadable ? [] : [missingFile(folder, 'index.md')] };
  }
  const split = splitPage(index);
  diagnostics.push(...split.diagnostics);
  if (!split.page) return { issue: undefined, diagnostics };

  const checked = validate(split.page.data, issueSchema, index.path);
  const parsed = parseMarkdown(split.page.body);
  const sections = readSections(parsed, index.path);
  const samples = readSamples(folder, content, checked.value?.proof.at);
  const rule = readRule(folder, content);
  const proof = readIssueProof(folder, content, checked.value?.proof);
  diagnostics.push(
    ...checked.diagnostics,
    ...sections.diagnostics,
    ...samples.diagnostics,
    ...rule.diagnostics,
    ...proof.diagnostics,
  );
  if (!checked.value) return { issue: undefined, diagnostics };
  return {
    issue: {
      slug,
      folder,
      frontmatter: checked.value,
      data: split.page.data,
      body: split.page.body,
      parsed,
      sections: sections.anchors,
      samples: samples.samples,
      rule: rule.rule,
      proof: proof.proof,
    },
    diagnostics,
  };
}

function readRule(
  folder: string,
  content: ContentFiles,
): { rule: IssueFolder['rule']; diagnostics: Diagnostic[] } {
  const file = content.files.get(`${folder}/rule.yml`);
  if (!file) return { rule: null, diagnostics: [] };
  const checked = validate(parseData(file), ruleSchema, file.path);
  return {
    rule: checked.value ? { value: checked.value, file } : null,
    diagnostics: checked.diagnostics,
  };
}
