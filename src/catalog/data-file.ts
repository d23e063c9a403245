import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { closestName } from './closest-name.ts';
import type { Diagnostic, Place, RuleCode } from './diagnostic.ts';
import { placeAt, startOf, type TextFile } from './text-file.ts';

/** A path of keys and indices into a data file, as Zod gives it. */
export type KeyPath = readonly PropertyKey[];

/** YAML (or JSON, which is YAML) whose values still know where they stand. */
export interface LocatedData {
  readonly value: unknown;
  /** The place of a value, or of its nearest parent that is there. */
  place(path: KeyPath): Place;
  /** The place of a key of a mapping. */
  keyPlace(path: KeyPath): Place;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a YAML text and keeps positions.
 *
 * @param file the file that the places speak of
 * @param text the YAML, a part of the file or all of it
 * @param offset where `text` begins in the file, in UTF-16 units
 */
export function parseData(file: TextFile, text = file.text, offset = 0): LocatedData {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const at = (inner: number): Place => placeAt(file, offset + inner);
  const diagnostics = [...document.errors, ...document.warnings].map(
    (error): Diagnostic => ({
      code: 'yaml',
      severity: 'error',
      message: `Unexpected YAML: ${error.message}`,
      place: at(error.pos[0]),
      mend:
        error.code === 'DUPLICATE_KEY'
          ? 'Keep one of the two keys.'
          : 'Mend the YAML there; quote text that holds a colon, a hash or a backtick.',
    }),
  );
  return {
    value: document.errors.length === 0 ? (document.toJS() as unknown) : undefined,
    place: (path) => at(offsetOf(document, path)),
    keyPlace: (path) => at(offsetOfKey(document, path)),
    diagnostics,
  };
}

function offsetOf(document: Document, path: KeyPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

function offsetOfKey(document: Document, path: KeyPath): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isScalar(pair.key) && pair.key.value === path.at(-1) && hasRange(pair.key)) return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/**
 * Validates located data against a schema and translates each fault of Zod's into a diagnostic with its place.
 *
 * @returns the validated value, or undefined where anything is wrong, and all faults
 */
export function validate<Schema extends z.ZodType>(
  data: LocatedData,
  schema: Schema,
  file: string,
): { value: z.output<Schema> | undefined; diagnostics: Diagnostic[] } {
  if (data.diagnostics.length > 0) return { value: undefined, diagnostics: [...data.diagnostics] };
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const known = keysOf(schema);
  return {
    value: undefined,
    diagnostics: result.error.issues.flatMap((issue) => translate(issue, data, known, file)),
  };
}

function translate(
  issue: z.core.$ZodIssue,
  data: LocatedData,
  known: readonly string[],
  file: string,
): Diagnostic[] {
  const fault = (code: RuleCode, message: string, place: Place, mend: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    place,
    mend,
  });
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const guess = closestName(key, known);
      return fault(
        'unknown-key',
        `Unexpected key “${key}”${name ? ` in ${name}` : ''}`,
        data.keyPlace([...issue.path, key]),
        guess ? `Did you mean “${guess}”? Otherwise delete the key.` : 'Delete the key.',
      );
    });
  }
  const missing = valueAt(data.value, issue.path) === undefined;
  if (missing) {
    const place = issue.path.length > 1 ? data.place(issue.path.slice(0, -1)) : startOf(file);
    return [fault('missing-key', `Missing “${name}”`, place, `Add “${String(issue.path.at(-1) ?? name)}”: ${issue.message}.`)];
  }
  return [
    fault(
      'bad-value',
      `Unexpected value of “${name}”: ${show(valueAt(data.value, issue.path))}`,
      data.place(issue.path),
      `${issue.message.replace(/^Invalid \w+: /, '').replace(/^./, (letter) => letter.toUpperCase())}.`,
    ),
  ];
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** The keys that a schema knows at its top, for guessing what a misspelt one was meant to be. */
function keysOf(schema: z.ZodType): readonly string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null
    ? Object.keys(schema.shape)
    : [];
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
