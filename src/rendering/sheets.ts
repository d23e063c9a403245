/**
 * Samples as sheets: HTML strings, made once per issue by the loader and kept in Astro's store.
 * Every line is a row of its own, so that line numbers stay level when a long line wraps.
 */
import { escapeHtml } from '../catalog/escape-html.ts';
import type { Sample, SampleFile } from '../catalog/samples.ts';
import type { IssueFrontmatter } from '../catalog/schema/issue.ts';
import type { Role } from '../catalog/vocabulary.ts';
import { alignLines, type Row } from './comparison.ts';
import { highlightLines } from './highlight.ts';

/** Two versions of a file beside each other, and as one unified text. */
export interface FilePair {
  readonly title: string;
  /** Rows of the grid. */
  readonly rows: number;
  /** Null where the file does not exist on that side. */
  readonly before: string | null;
  readonly after: string | null;
  readonly unified: string;
}

/** A file to show alone. */
export interface FileSheet {
  readonly title: string;
  readonly lines: string;
  readonly count: number;
}

/** All sheets of an issue. */
export interface Sheets {
  readonly pairs: readonly FilePair[];
  /** Files that are equal on both sides. */
  readonly same: readonly FileSheet[];
  /** The files of the advised sample that differ from before, what the advice changed marked. */
  readonly advised: readonly FileSheet[];
}

type Callouts = IssueFrontmatter['callouts'];

/** Renders the samples of an issue. */
export async function renderSheets(
  samples: readonly Sample[],
  callouts: Callouts,
): Promise<Sheets> {
  const filesOf = (role: Role): readonly SampleFile[] =>
    samples.find((sample) => sample.role === role)?.files ?? [];
  const before = filesOf('before');
  const after = filesOf('after');
  const titles = [...new Set([...before, ...after].map((file) => file.title))];
  const pairs: FilePair[] = [];
  const same: FileSheet[] = [];
  for (const title of titles) {
    const left = before.find((file) => file.title === title);
    const right = after.find((file) => file.title === title);
    if (right && left?.code === right.code) same.push(await renderFile(left));
    else pairs.push(await pair(title, left, right, callouts));
  }
  const advised: FileSheet[] = [];
  for (const file of filesOf('advised')) {
    const original = before.find((candidate) => candidate.title === file.title);
    if (original?.code === file.code) continue;
    advised.push(await changedAlone(file, original, callouts));
  }
  return { pairs, same, advised };
}

async function pair(
  title: string,
  left: SampleFile | undefined,
  right: SampleFile | undefined,
  callouts: Callouts,
): Promise<FilePair> {
  const leftLines = await sideOf(left, 'before', callouts);
  const rightLines = await sideOf(right, 'after', callouts);
  const rows = alignLines(linesOf(left), linesOf(right));
  return {
    title,
    rows: rows.length,
    before: left ? rows.map((row) => half(row.left, row.changed, 'del', leftLines)).join('') : null,
    after: right
      ? rows.map((row) => half(row.right, row.changed, 'add', rightLines)).join('')
      : null,
    unified: unified(rows, leftLines, rightLines),
  };
}

/** A file alone, without marks. */
export async function renderFile(file: SampleFile): Promise<FileSheet> {
  const side = await sideOf(file, 'after', []);
  const lines = side.html.map((_, index) => half(index + 1, false, '', side));
  return { title: file.title, lines: lines.join(''), count: lines.length };
}

async function changedAlone(
  file: SampleFile,
  original: SampleFile | undefined,
  callouts: Callouts,
): Promise<FileSheet> {
  const side = await sideOf(file, 'advised', callouts);
  const rows = alignLines(linesOf(original), linesOf(file)).filter((row) => row.right !== null);
  return {
    title: file.title,
    lines: rows.map((row) => half(row.right, row.changed, 'adv', side)).join(''),
    count: rows.length,
  };
}

/** One side of a sheet: the highlighted lines, how far each is indented, and what stands in the margin. */
interface Side {
  readonly html: readonly string[];
  readonly text: readonly string[];
  readonly callouts: ReadonlyMap<number, string>;
}

async function sideOf(file: SampleFile | undefined, role: Role, callouts: Callouts): Promise<Side> {
  const text = linesOf(file);
  const html = file ? await highlightLines(file.code, file.language) : [];
  const notes = new Map<number, string>();
  for (const callout of callouts) {
    const index = callout.in === role ? text.findIndex((line) => line.includes(callout.at)) : -1;
    if (index >= 0) notes.set(index + 1, callout.text);
  }
  return { html, text, callouts: notes };
}

function linesOf(file: SampleFile | undefined): string[] {
  return file ? file.code.replace(/\n$/, '').split('\n') : [];
}

const WORDS = { del: 'removed: ', add: 'added: ', adv: 'added: ', '': '' } as const;
type Mark = keyof typeof WORDS;

function half(number: number | null, changed: boolean, mark: Mark, side: Side): string {
  if (number === null) return '<span class="l gap" aria-hidden="true"></span>';
  const shown = changed ? mark : '';
  return `<span class="l${shown && ` ${shown}`}" data-n="${String(number)}">${textOf(number, shown, side, true)}</span>`;
}

function unified(rows: readonly Row[], left: Side, right: Side): string {
  const lines: string[] = [];
  let waiting: string[] = [];
  for (const row of rows) {
    if (!row.changed) {
      lines.push(...waiting);
      waiting = [];
      lines.push(unifiedLine(row.left, row.right, '', right));
      continue;
    }
    if (row.left !== null) lines.push(unifiedLine(row.left, null, 'del', left));
    // What was added waits until all that was removed from the block stands above it, as in any diff.
    if (row.right !== null) waiting.push(unifiedLine(null, row.right, 'add', right));
  }
  return [...lines, ...waiting].join('');
}

function unifiedLine(
  left: number | null,
  right: number | null,
  mark: 'del' | 'add' | '',
  side: Side,
): string {
  const sign = { del: '−', add: '+', '': '' }[mark];
  const number = right ?? left ?? 0;
  return (
    `<span class="l${mark && ` ${mark}`}" data-n="${String(left ?? '')}" data-m="${String(right ?? '')}">` +
    `<span class="sg" aria-hidden="true">${sign}</span>${textOf(number, mark, side, false)}</span>`
  );
}

/** From this length on a line may wrap beside another sheet, and gets a hanging indent. */
const MAY_WRAP = 56;

function textOf(number: number, mark: Mark, side: Side, withCallout: boolean): string {
  const plain = side.text[number - 1] ?? '';
  const indent = plain.length - plain.trimStart().length + 4;
  const style = plain.length > MAY_WRAP ? ` style="--i:${String(indent)}"` : '';
  const word = WORDS[mark] && `<span class="vh">${WORDS[mark]}</span>`;
  const note = withCallout ? side.callouts.get(number) : undefined;
  const callout = note === undefined ? '' : `<span class="call">${ARROW}${escapeHtml(note)}</span>`;
  return `<span class="t"${style}>${word}${style ? breakable(side.html[number - 1] ?? '') : (side.html[number - 1] ?? '')}${callout}\n</span>`;
}

/** Strings and comments, tags, and the signs behind which a line may break. */
const BREAKS = /<span class="[sc]">[^<]*<\/span>|<[^>]*>|[(,[]/g;

/** Lets a long line wrap behind its brackets and commas, as a person would break it. */
function breakable(html: string): string {
  return html.replaceAll(BREAKS, (found) => (found.length === 1 ? `${found}<wbr>` : found));
}

const ARROW =
  '<svg viewBox="0 0 28 12" aria-hidden="true"><path d="M27 6.5C19 8 10 7.6 2 6M7 1.5C5 3.2 3.5 4.8 2 6c2 1 4 2.6 5.5 4.5"/></svg>';
