/** Reads the kinds that are plain files: playbooks, topics, and reviews with their findings. */
import type { z } from 'zod';
import { isUnreadable, missing, type ContentFiles } from './content-files.ts';
import { parseData, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { splitPage } from './frontmatter.ts';
import { parseMarkdown, type MarkdownText, type ParsedMarkdown } from './markdown.ts';
import { playbookSchema, type PlaybookFrontmatter } from './schema/playbook.ts';
import {
  findingsSchema,
  reviewSchema,
  type FindingData,
  type ReviewFrontmatter,
} from './schema/review.ts';
import { topicSchema, type TopicFrontmatter } from './schema/topic.ts';
import { startOf, type TextFile } from './text-file.ts';
import { validate } from './validation.ts';

/** A page that was read: its frontmatter, where that stands, and its body. */
export interface EntryFile<Frontmatter> {
  readonly slug: string;
  readonly file: TextFile;
  readonly frontmatter: Frontmatter;
  readonly data: LocatedData;
  readonly body: MarkdownText;
  readonly parsed: ParsedMarkdown;
}

export interface ReviewFolder extends EntryFile<ReviewFrontmatter> {
  readonly findings: readonly FindingData[];
  readonly findingsFile: TextFile;
  readonly findingsData: LocatedData;
}

interface Read<Value> {
  readonly entries: readonly Value[];
  /** Slugs of what is there and too broken to be read: links to them are not faults of those who link. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readPlaybooks(content: ContentFiles): Read<EntryFile<PlaybookFrontmatter>> {
  return readPages(content, 'content/playbooks', playbookSchema);
}

export function readTopics(content: ContentFiles): Read<EntryFile<TopicFrontmatter>> {
  return readPages(content, 'content/topics', topicSchema);
}

function readPages<Schema extends z.ZodType>(
  content: ContentFiles,
  folder: string,
  schema: Schema,
): Read<EntryFile<z.output<Schema>>> {
  const diagnostics: Diagnostic[] = [];
  const entries: EntryFile<z.output<Schema>>[] = [];
  const broken: string[] = [];
  for (const file of content.files.values()) {
    if (!file.path.startsWith(`${folder}/`)) continue;
    const name = file.path.slice(folder.length + 1);
    if (!name.endsWith('.md') || name.includes('/')) {
      diagnostics.push(strayFile(file, `Keep one file <slug>.md a page in ${folder}.`));
      continue;
    }
    const slug = name.slice(0, -'.md'.length);
    const read = readPage(file, slug, schema);
    diagnostics.push(...read.diagnostics);
    if (read.entry) entries.push(read.entry);
    else broken.push(slug);
  }
  return { entries, broken: [...broken, ...unreadable(content, folder)], diagnostics };
}

/** The slugs of pages that are no text. */
function unreadable(content: ContentFiles, folder: string): string[] {
  return content.diagnostics
    .map((fault) => fault.place.file)
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md'))
    .map((path) => path.slice(folder.length + 1, -'.md'.length));
}

function readPage<Schema extends z.ZodType>(
  file: TextFile,
  slug: string,
  schema: Schema,
): { entry: EntryFile<z.output<Schema>> | undefined; diagnostics: Diagnostic[] } {
  const split = splitPage(file);
  if (!split.page) return { entry: undefined, diagnostics: split.diagnostics };
  const { data, body } = split.page;
  const checked = validate(data, schema, file.path);
  if (checked.value === undefined) return { entry: undefined, diagnostics: checked.diagnostics };
  const entry = { slug, file, frontmatter: checked.value, data, body, parsed: parseMarkdown(body) };
  return { entry, diagnostics: [] };
}

export function readReviews(content: ContentFiles): Read<ReviewFolder> {
  const diagnostics: Diagnostic[] = [];
  const entries: ReviewFolder[] = [];
  const broken: string[] = [];
  for (const folder of content.folders) {
    const parts = folder.split('/');
    if (parts.length !== 3 || parts[1] !== 'reviews') continue;
    const index = content.files.get(`${folder}/index.md`);
    const findingsFile = content.files.get(`${folder}/findings.yaml`);
    const slug = parts[2] ?? '';
    if (!index || !findingsFile) {
      const path = `${folder}/${index ? 'findings.yaml' : 'index.md'}`;
      broken.push(slug);
      if (!isUnreadable(content, path)) diagnostics.push(missing(path));
      continue;
    }
    for (const file of content.byFolder.get(folder) ?? []) {
      if (file !== index && file !== findingsFile) {
        diagnostics.push(strayFile(file, 'A review is index.md and findings.yaml.'));
      }
    }
    const page = readPage(index, slug, reviewSchema);
    const findingsData = parseData(findingsFile);
    const findings = validate(findingsData, findingsSchema, findingsFile.path);
    diagnostics.push(...page.diagnostics, ...findings.diagnostics);
    if (page.entry && findings.value) {
      entries.push({ ...page.entry, findings: findings.value, findingsFile, findingsData });
    } else broken.push(slug);
  }
  return { entries, broken, diagnostics };
}

function strayFile(file: TextFile, mend: string): Diagnostic {
  return {
    code: 'stray-file',
    severity: 'error',
    message: `Unexpected file ${file.path}`,
    place: startOf(file.path),
    mend,
  };
}
