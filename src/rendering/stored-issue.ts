/** How an issue lies in Astro's store. Apart from what renders it, so that pages do not carry the highlighter along. */
import type { SectionAnchor } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import type { Rendered } from './entries.ts';
import { unpack, type Packed } from './packed.ts';
import type { FileSheet, Sheets } from './sheets.ts';

/** The rendered parts of an issue. */
export interface IssueHtml {
  readonly sections: Partial<Record<SectionAnchor, string>>;
  readonly sheets: Sheets;
  /** What the proof does; empty where nothing is run. */
  readonly how: string;
  /** The proof’s own file. */
  readonly proof: FileSheet | null;
  readonly corrections: readonly string[];
}

/** An issue as the store keeps it: lists read the issue, its page alone the rendered parts. */
export interface StoredIssue extends Rendered {
  readonly issue: Issue;
  readonly html: Packed<IssueHtml>;
}

export interface IssueEntry extends IssueHtml {
  readonly issue: Issue;
  readonly assets: string;
}

/** An issue with its rendered parts. */
export function issueEntry({ issue, assets, html }: StoredIssue): IssueEntry {
  return { issue, assets, ...unpack(html) };
}
