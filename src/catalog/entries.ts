/** Reads the kinds that are plain files: playbooks, topics, reviews with their findings, and the two registers. */
import type { z } from 'zod';
import type { ContentFiles } from './content-files.ts';
import { jsonFaults, parseData, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { splitPage } from './frontmatter.ts';
import { parseMarkdown, type MarkdownText, type ParsedMarkdown } from './markdown.ts';
import { playbookSchema, type PlaybookFrontmatter } from './schema/playbook.ts';
import {
  permalinksSchema,
  stacksSchema,
  type Permalinks,
  type Stacks,
} from './schema/registers.ts';
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

/** A register with its places; empty where it is absent or broken. */
export interface Register<Value> {
  readonly value: Value;
  readonly data: LocatedData | undefined;
  readonly path: string;
  /** False where it is absent or broken, so that what is not in it proves nothing. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function readStacks(content: ContentFiles): Register<Stacks> {
  return readRegister(content, 'content/stacks.yaml', stacksSchema);
}

export function readPermalinks(content: ContentFiles): Register<Permalinks> {
  return readRegister(content, 'content/permalinks.json', permalinksSchema);
}

function readRegister<Value extends object>(
  content: ContentFiles,
  path: string,
  schema: z.ZodType<Value>,
): Register<Value> {
  // An empty register holds nothing, whatever its type of values.
  const empty = {} as Value;
  const file = content.files.get(path);
  if (!file) {
    const diagnostics = isUnreadable(content, path) ? [] : [missing(path)];
    return { value: empty, data: undefined, path, whole: false, diagnostics };
  }
  const data = parseData(file);
  const faults = path.endsWith('.json') ? jsonFaults(file) : [];
  if (faults.length > 0) return { value: empty, data, path, whole: false, diagnostics: faults };
  const checked = validate(data, schema, path);
  const whole = checked.value !== undefined;
  return { value: checked.value ?? empty, data, path, whole, diagnostics: checked.diagnostics };
}

function isUnreadable(content: ContentFiles, path: string): boolean {
  return content.diagnostics.some((fault) => fault.place.file === path);
}

function missing(path: string): Diagnostic {
  return {
    code: 'missing-file',
    severity: 'error',
    message: `Missing ${path}`,
    place: startOf(path),
    mend: 'Write it; README.md says what stands in content/.',
  };
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
