import type { Code, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { markdownTree } from './markdown-tree.ts';
import { placeAt, type TextFile } from './text-file.ts';
import type { Place } from './diagnostic.ts';

/** A piece of Markdown and where it stands in its file. */
export interface MarkdownText {
  readonly file: TextFile;
  readonly text: string;
  readonly position: Position;
}

/**
 * How places in the text relate to places in the file: one run of characters, a block that YAML has taken the
 * indentation from, or `folded`, where nothing carries over and faults are reported at the beginning.
 */
export type Position =
  | { readonly kind: 'run'; readonly offset: number }
  | { readonly kind: 'block'; readonly line: number; readonly indent: number }
  | { readonly kind: 'folded'; readonly start: Place };

/** Parsed Markdown (CommonMark with GitHub's extensions). Places are resolved through `placeOf`. */
export interface ParsedMarkdown {
  readonly source: MarkdownText;
  readonly tree: Root;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
  /** Offsets in the Markdown text: of the heading, and of what follows it. */
  readonly start: number;
  readonly end: number;
}

export interface Link {
  readonly url: string;
  readonly place: Place;
}

export interface Fence {
  /** What stands behind the opening fence: the first word. */
  readonly language: string | null;
  readonly meta: string;
  readonly code: string;
  readonly place: Place;
  /** False too where the next fence's end had to close it. */
  readonly closed: boolean;
}

/** The place of a line and column of a fence's code, both from 1. */
export function placeInFence(
  source: MarkdownText,
  fence: Fence,
  line: number,
  column: number,
): Place {
  // In a folded text no line is where it was.
  if (source.position.kind === 'folded') return fence.place;
  return {
    file: fence.place.file,
    line: fence.place.line + line,
    column: fence.place.column + column - 1,
  };
}

/** Markdown that is a whole file or the end of one. */
export function markdownIn(file: TextFile, offset = 0): MarkdownText {
  return { file, text: file.text.slice(offset), position: { kind: 'run', offset } };
}

export function parseMarkdown(source: MarkdownText): ParsedMarkdown {
  const tree = markdownTree(source.text);
  return { source, tree };
}

/** The place of an offset of the Markdown text. */
export function placeOf(source: MarkdownText, offset: number): Place {
  const { file, text, position } = source;
  if (position.kind === 'run') return placeAt(file, position.offset + offset);
  if (position.kind === 'folded') return position.start;
  const inside = placeAt({ path: file.path, text }, offset);
  return {
    file: file.path,
    line: position.line + inside.line - 1,
    column: position.indent + inside.column,
  };
}

/** The place of a node of the tree. */
export function nodePlace(parsed: ParsedMarkdown, node: Nodes): Place {
  return placeOf(parsed.source, node.position?.start.offset ?? 0);
}

export function headingsOf(parsed: ParsedMarkdown): Heading[] {
  const headings: Heading[] = [];
  visit(parsed.tree, 'heading', (node) => {
    headings.push({
      depth: node.depth,
      text: toString(node),
      place: nodePlace(parsed, node),
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
    });
  });
  return headings;
}

/** Links, definitions and bare addresses, in the order of the text. */
export function linksOf(parsed: ParsedMarkdown): Link[] {
  const links: Link[] = [];
  visit(parsed.tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      links.push({ url: node.url, place: nodePlace(parsed, node) });
    }
  });
  return links;
}

export function fencesOf(parsed: ParsedMarkdown): Fence[] {
  const fences: Fence[] = [];
  visit(parsed.tree, 'code', (node) => {
    fences.push(toFence(parsed, node));
  });
  return fences;
}

function toFence(parsed: ParsedMarkdown, node: Code): Fence {
  const place = nodePlace(parsed, node);
  const raw = parsed.source.text.slice(
    node.position?.start.offset ?? 0,
    node.position?.end.offset ?? 0,
  );
  const marker = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  const lastLine =
    raw
      .split('\n')
      .at(-1)
      ?.replace(/^[\s>]+/, '')
      .trimEnd() ?? '';
  return {
    language: node.lang ?? null,
    meta: node.meta ?? '',
    code: node.value,
    place,
    // Code that is indented has no fence to close, and no way to name its language either.
    closed:
      marker === undefined ||
      (raw.includes('\n') && isClosing(lastLine, marker) && !opensAnother(node.value, marker)),
  };
}

/** A line that begins with the marks and did not close the fence was meant to open the next one. */
function opensAnother(code: string, marker: string): boolean {
  return code.split('\n').some((line) => line.trimStart().startsWith(marker));
}

function isClosing(line: string, marker: string): boolean {
  return line.length >= marker.length && line === marker.charAt(0).repeat(line.length);
}
