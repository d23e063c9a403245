/**
 * The rows of the table of issues, and the file `/issues/rows.json` that carries all of them to the browser. The file
 * is made of columns, one entry a row, worst first; what repeats is written once and referred to by its place. It is
 * for this site's own pages and changes with them: `/api/issues.json` is the catalogue that keeps its form.
 */
import type { Facet } from '../catalog/facets.ts';

/** What the table can be narrowed by: its rows are all of one kind. */
export const ROW_FACETS = [
  'severity',
  'topic',
  'stack',
  'claim',
  'advice',
  'proof',
] as const satisfies readonly Facet[];
export type RowFacet = (typeof ROW_FACETS)[number];

/** One issue, with its values in each facet. */
export interface IssueRow extends Readonly<Record<RowFacet, readonly string[]>> {
  /** The number behind `RP-`; null for a draft. */
  readonly number: number | null;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** The day, as `2026-09-30`; null for a draft. */
  readonly published: string | null;
  /** How many reviews saw it; those that missed it do not count. */
  readonly reviews: number;
  /** How the review held up: short phrases, each with the class that colours it, or none. */
  readonly heldUp: readonly Phrase[];
}

export interface Phrase {
  readonly text: string;
  readonly tone: string;
}

/** What differs from row to row. */
const PLAIN = ['number', 'slug', 'title', 'summary', 'published', 'reviews'] as const;
/** What repeats. */
const CODED = [...ROW_FACETS, 'heldUp'] as const;

/** A column that repeats itself: the different entries, and for each row which of them it has. */
export interface Coded<Entry> {
  readonly entries: readonly Entry[];
  readonly rows: readonly number[];
}

/** A change of the form is another version: a page that is still open then says that it cannot read the file. */
const VERSION = 1;

/** What `/issues/rows.json` holds. */
export type RowsFile = { readonly version: typeof VERSION } & {
  readonly [Name in (typeof PLAIN)[number]]: readonly IssueRow[Name][];
} & { readonly [Name in (typeof CODED)[number]]: Coded<IssueRow[Name]> };

export function packRows(rows: readonly IssueRow[]): RowsFile {
  const plain = PLAIN.map((name) => [name, rows.map((row) => row[name])]);
  const coded = CODED.map((name) => [name, encode(rows.map((row) => row[name]))]);
  // The two lists name every key of the type.
  return Object.fromEntries([['version', VERSION], ...plain, ...coded]) as RowsFile;
}

function encode<Entry>(entries: readonly Entry[]): Coded<Entry> {
  const places = new Map<string, number>();
  const different: Entry[] = [];
  const rows = entries.map((entry) => {
    const key = JSON.stringify(entry);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, different.length);
    return different.push(entry) - 1;
  });
  return { entries: different, rows };
}

/** The rows of a file. @throws Error where it has another form than this page knows */
export function unpackRows(file: RowsFile): IssueRow[] {
  const version: unknown = file.version;
  if (version !== VERSION) throw new Error(`Unexpected version ${String(version)} of the rows`);
  return file.slug.map((_, index) => {
    const plain = PLAIN.map((name) => [name, file[name][index]]);
    const coded = CODED.map((name) => [name, file[name].entries[file[name].rows[index] ?? -1]]);
    return Object.fromEntries([...plain, ...coded]) as IssueRow; // each key of the type, as packed
  });
}
