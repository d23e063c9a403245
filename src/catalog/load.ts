/** From a folder to a catalogue: read, validate, cross-link. */
import type { Catalog } from './catalog.ts';
import { readContent, type ContentFiles } from './content-files.ts';
import { linkCatalog } from './cross-links.ts';
import { byPlace, ContentError, type Diagnostic } from './diagnostic.ts';
import {
  readPlaybooks,
  readReviews,
  readTopics,
  type EntryFile,
  type ReviewFolder,
} from './entries.ts';
import { changeDates, type ChangeDates } from './history.ts';
import { readIssueFolder, type IssueFolder } from './issue-folder.ts';
import { checkReferences } from './references.ts';
import { readPermalinks, readStacks, type Register } from './registers.ts';
import type { PlaybookFrontmatter } from './schema/playbook.ts';
import type { Permalinks, Stacks } from './schema/registers.ts';
import type { TopicFrontmatter } from './schema/topic.ts';
import { startOf } from './text-file.ts';

/** What stands in the content folder, entry by entry, with the places that diagnostics need. */
export interface Entries {
  readonly issues: readonly IssueFolder[];
  readonly playbooks: readonly EntryFile<PlaybookFrontmatter>[];
  readonly topics: readonly EntryFile<TopicFrontmatter>[];
  readonly reviews: readonly ReviewFolder[];
  readonly stacks: Register<Stacks>;
  readonly permalinks: Register<Permalinks>;
  /** Slugs of what is there and too broken to be read, so that a link to it is not reported as well. */
  readonly unread: Unread;
}

export type Unread = Readonly<
  Record<'issues' | 'playbooks' | 'topics' | 'reviews', ReadonlySet<string>>
>;

/** What loading gives: a catalogue of all that could be read, and everything that is wrong with the rest. */
export interface LoadedCatalog {
  readonly root: string;
  /** With drafts. */
  readonly catalog: Catalog;
  /** Without drafts, and without any link to one: what a built site shows. */
  readonly published: Catalog;
  readonly entries: Entries;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the catalogue of a repository. Faults are collected, never thrown.
 *
 * @param root absolute path of the folder that holds `content/`
 */
export async function loadCatalog(root: string): Promise<LoadedCatalog> {
  const [content, dates] = await Promise.all([readContent(root), changeDates(root)]);
  return catalogOf(root, content, dates);
}

/** The catalogue of a repository whose content is whole. @throws ContentError with every fault where it is not */
export async function loadWholeCatalog(root: string): Promise<LoadedCatalog> {
  const loaded = await loadCatalog(root);
  const errors = loaded.diagnostics.filter((fault) => fault.severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  return loaded;
}

/** How many pages the content makes. */
export function pageCount({ issues, playbooks, topics, reviews }: Catalog): number {
  return issues.length + playbooks.length + topics.length + reviews.length;
}

/** The catalogue of content that was read already. */
export function catalogOf(
  root: string,
  content: ContentFiles,
  dates: ChangeDates = new Map(),
): LoadedCatalog {
  const issues = readIssues(content);
  const playbooks = readPlaybooks(content);
  const topics = readTopics(content);
  const reviews = readReviews(content);
  const stacks = readStacks(content);
  const permalinks = readPermalinks(content);
  const entries: Entries = {
    issues: issues.entries,
    playbooks: playbooks.entries,
    topics: topics.entries,
    reviews: reviews.entries,
    stacks,
    permalinks,
    unread: {
      issues: new Set(issues.broken),
      playbooks: new Set(playbooks.broken),
      topics: new Set(topics.broken),
      reviews: new Set(reviews.broken),
    },
  };
  const diagnostics = [
    ...content.diagnostics,
    ...issues.diagnostics,
    ...playbooks.diagnostics,
    ...topics.diagnostics,
    ...reviews.diagnostics,
    ...stacks.diagnostics,
    ...permalinks.diagnostics,
    ...checkReferences(entries),
  ].sort(byPlace);
  const catalog = linkCatalog(entries, dates);
  const finished = withoutDrafts(entries);
  return {
    root,
    catalog,
    published:
      finished.issues.length === entries.issues.length ? catalog : linkCatalog(finished, dates),
    entries,
    diagnostics,
  };
}

function withoutDrafts(entries: Entries): Entries {
  return {
    ...entries,
    issues: entries.issues.filter((issue) => issue.frontmatter.status === 'published'),
  };
}

function readIssues(content: ContentFiles): {
  entries: IssueFolder[];
  broken: string[];
  diagnostics: Diagnostic[];
} {
  const entries: IssueFolder[] = [];
  const broken: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of content.folders) {
    const parts = folder.split('/');
    const [, kind, slug = ''] = parts;
    if (kind !== 'issues' || parts.length !== 3) continue;
    const read = readIssueFolder(slug, content);
    diagnostics.push(...read.diagnostics);
    if (read.issue) entries.push(read.issue);
    else broken.push(slug);
  }
  for (const file of content.files.values()) {
    if (!/^content\/issues\/[^/]+$/.test(file.path)) continue;
    diagnostics.push({
      code: 'stray-file',
      severity: 'error',
      message: `Unexpected file ${file.path}`,
      place: startOf(file.path),
      mend: 'An issue is a folder; move the file into one.',
    });
  }
  return { entries, broken, diagnostics };
}
