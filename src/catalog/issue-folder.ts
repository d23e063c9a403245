/** Reads one issue's folder: frontmatter, sections, samples, rule. Cross-links come later. */
import { SECTIONS, type SectionAnchor } from './anchors.ts';
import type { ContentFiles } from './content-files.ts';
import { parseData, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { splitPage } from './frontmatter.ts';
import {
  headingsOf,
  parseMarkdown,
  type Heading,
  type MarkdownText,
  type ParsedMarkdown,
} from './markdown.ts';
import { languageOfFile, type Sample, type SampleFile } from './samples.ts';
import { issueSchema, ruleSchema, type IssueFrontmatter, type Rule } from './schema/issue.ts';
import { startOf, type TextFile } from './text-file.ts';
import { validate } from './validation.ts';
import { ROLES, type Role } from './vocabulary.ts';

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
}

const PLAIN_FILES = new Set(['index.md', 'rule.yml']);

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
  diagnostics.push(
    ...checked.diagnostics,
    ...sections.diagnostics,
    ...samples.diagnostics,
    ...rule.diagnostics,
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
    },
    diagnostics,
  };
}

function missingFile(folder: string, name: string): Diagnostic {
  return {
    code: 'missing-file',
    severity: 'error',
    message: `Missing ${name}`,
    place: startOf(`${folder}/${name}`),
    mend: 'Write it, or run `npm run new` for a folder with everything an issue needs.',
  };
}

/** The five fixed headings: known, in order, once each, the required ones there and with text below them. */
function readSections(
  parsed: ParsedMarkdown,
  file: string,
): { anchors: SectionAnchor[]; diagnostics: Diagnostic[] } {
  const all = headingsOf(parsed);
  const headings = all.filter((heading) => heading.depth <= 2);
  const diagnostics: Diagnostic[] = [];
  const anchors: SectionAnchor[] = [];
  let last = -1;
  for (const heading of headings) {
    const index =
      heading.depth === 2 ? SECTIONS.findIndex((section) => section.heading === heading.text) : -1;
    const section = SECTIONS[index];
    if (!section) {
      diagnostics.push({
        code: 'unknown-section',
        severity: 'error',
        message: `Unexpected heading “${heading.text}”, expected one of the five: ${SECTIONS.map((s) => s.heading).join(', ')}`,
        place: heading.place,
        mend: 'Make it a third-level heading of the section it belongs to, or use the fixed words.',
      });
      continue;
    }
    if (index <= last) {
      diagnostics.push({
        code: 'section-order',
        severity: 'error',
        message: `Unexpected “${section.heading}” here`,
        place: heading.place,
        mend: `Order the sections: ${SECTIONS.map((s) => s.heading).join(', ')}; each once.`,
      });
    }
    last = Math.max(last, index);
    anchors.push(section.anchor);
    if (isEmpty(parsed, heading, headings)) {
      diagnostics.push({
        code: 'missing-section',
        severity: 'error',
        message: `Nothing stands below “${section.heading}”`,
        place: heading.place,
        mend: section.required ? 'Write the section.' : 'Write the section, or delete its heading.',
      });
    }
  }
  for (const section of SECTIONS) {
    if (!section.required || anchors.includes(section.anchor)) continue;
    diagnostics.push({
      code: 'missing-section',
      severity: 'error',
      message: `Missing section “${section.heading}”`,
      place: startOf(file),
      mend: `Add “## ${section.heading}” and what belongs there.`,
    });
  }
  return { anchors, diagnostics };
}

function isEmpty(parsed: ParsedMarkdown, heading: Heading, headings: readonly Heading[]): boolean {
  const next = headings[headings.indexOf(heading) + 1];
  return parsed.source.text.slice(heading.end, next?.start).trim() === '';
}

function readSamples(
  folder: string,
  content: ContentFiles,
  at: string | undefined,
): { samples: Sample[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const samples: Sample[] = [];
  const own = content.byFolder.get(folder) ?? [];
  const there = [...own.map((file) => file.path), ...content.diagnostics.map((f) => f.place.file)];
  for (const role of ROLES) {
    const files = own.flatMap((file) => toSampleFile(file, folder, role, at, diagnostics));
    if (files.length > 0) samples.push({ role, files });
    else if (role !== 'advised' && !there.some((path) => roleOf(path, folder) === role)) {
      diagnostics.push(missingFile(folder, role));
    }
  }
  for (const file of own) {
    const inside = file.path.slice(folder.length + 1);
    if (PLAIN_FILES.has(inside) || roleOf(file.path, folder)) continue;
    diagnostics.push({
      code: 'stray-file',
      severity: 'error',
      message: `Unexpected file ${inside}`,
      place: startOf(file.path),
      mend: 'Delete it, or move it into before/, after/ or advised/ where it belongs to a sample.',
    });
  }
  return { samples, diagnostics };
}

/** The role of a file of an issue's folder, or undefined where it is none of a sample. */
function roleOf(path: string, folder: string): Role | undefined {
  return ROLES.find(
    (role) => path.startsWith(`${folder}/${role}.`) || path.startsWith(`${folder}/${role}/`),
  );
}

function toSampleFile(
  file: TextFile,
  folder: string,
  role: Role,
  at: string | undefined,
  diagnostics: Diagnostic[],
): SampleFile[] {
  const inside = file.path.slice(folder.length + 1);
  const single = inside.startsWith(`${role}.`) && !inside.includes('/');
  const inFolder = inside.startsWith(`${role}/`);
  if (!single && !inFolder) return [];
  const language = languageOfFile(file.path);
  if (!language) {
    diagnostics.push({
      code: 'sample-language',
      severity: 'error',
      message: `Unexpected kind of sample: ${inside}`,
      place: startOf(file.path),
      mend: 'Use a language of src/catalog/samples.ts, or add it there with its parser.',
    });
    return [];
  }
  const title = single ? (at ?? inside) : inside.slice(role.length + 1);
  return [{ title, path: file.path, language, code: file.text.trimEnd() + '\n' }];
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
