/** What the content's pages offer to link to: every address, and the anchors on it. */
import { HELD_UP_PATH, SITE_SECTIONS } from '../catalog/site-sections.ts';
import GithubSlugger from 'github-slugger';
import {
  issuePath,
  permalinkPath,
  playbookPath,
  reviewPath,
  topicPath,
} from '../catalog/addresses.ts';
import { ANCHORS, SECTIONS } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { shownAnchors } from '../catalog/shown-anchors.ts';
import { headingsOf, type ParsedMarkdown } from '../catalog/markdown.ts';

/** A page that can be linked. */
export interface Target {
  /** Null where they are unknown here: the check of the built site sees them. */
  readonly anchors: ReadonlySet<string> | null;
  /** A draft's page exists in `npm run dev` alone. */
  readonly draft: boolean;
}

/** The site's own pages; they are written in `src/pages`, so that their anchors are not known to the content. */
const OWN_PAGES = ['/', HELD_UP_PATH, ...SITE_SECTIONS.map(({ path }) => path)];

/** Every address that a link in the content may lead to. */
export function targetsOf({ catalog, entries }: LoadedCatalog): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const unknown: Target = { anchors: null, draft: false };
  for (const path of OWN_PAGES) targets.set(path, unknown);
  for (const slug of entries.unread.issues) targets.set(issuePath(slug), unknown);
  for (const slug of entries.unread.playbooks) targets.set(playbookPath(slug), unknown);
  for (const slug of entries.unread.topics) targets.set(topicPath(slug), unknown);
  for (const slug of entries.unread.reviews) targets.set(reviewPath(slug), unknown);

  for (const issue of catalog.issues) {
    targets.set(issuePath(issue.slug), issueTarget(issue));
  }
  for (const { slug, parsed, frontmatter } of entries.playbooks) {
    const ids = [...frontmatter.steps, ...frontmatter.exercises].map(({ id }) => id);
    targets.set(playbookPath(slug), pageTarget(parsed, ids));
  }
  for (const { slug, parsed } of entries.topics) targets.set(topicPath(slug), pageTarget(parsed));
  for (const { slug, parsed, findings } of entries.reviews) {
    const keys = findings.map(({ key }) => key);
    targets.set(reviewPath(slug), pageTarget(parsed, keys));
  }

  for (const [number, { slug }] of Object.entries(catalog.permalinks)) {
    targets.set(permalinkPath(Number(number)), targets.get(issuePath(slug)) ?? unknown);
    for (const { anchor } of ANCHORS) targets.set(permalinkPath(Number(number), anchor), unknown);
  }
  return targets;
}

/** Where each former address leads now. */
export function movedAddresses({ catalog }: LoadedCatalog): ReadonlyMap<string, string> {
  return new Map(
    Object.values(catalog.permalinks).flatMap(({ slug, formerSlugs }) =>
      formerSlugs.map((former) => [issuePath(former), issuePath(slug)] as const),
    ),
  );
}

function issueTarget(issue: Issue): Target {
  // Where a required section is missing, that is the fault, and not the links to it.
  const required = SECTIONS.filter((section) => section.required).map(({ anchor }) => anchor);
  const anchors = new Set<string>([...shownAnchors(issue), ...required]);
  return { anchors, draft: issue.status === 'draft' };
}

function pageTarget(parsed: ParsedMarkdown, ids: readonly string[] = []): Target {
  const slugger = new GithubSlugger();
  const headings = headingsOf(parsed).map(({ text }) => slugger.slug(text));
  return { anchors: new Set([...headings, ...ids]), draft: false };
}
