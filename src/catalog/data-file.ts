import {
  parse as parseJson,
  printParseErrorCode,
  type ParseError,
  type ParseErrorCode,
} from 'jsonc-parser';
import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { Diagnostic, Place } from './diagnostic.ts';
import { placeAt, type TextFile } from './text-file.ts';

/** A path of keys and indices into a data file, as Zod gives it. */
export type KeyPath = readonly PropertyKey[];

/** A text as it was written: its offsets in the file, and whether it is a literal block (`|`). */
export interface WrittenText {
  readonly start: number;
  readonly end: number;
  readonly literal: boolean;
}

/** YAML (or JSON, which is YAML) whose values still know where they stand. */
export interface LocatedData {
  readonly value: unknown;
  /** The place of a value, or of its nearest parent that is there. */
  place(path: KeyPath): Place;
  /** The place of a key of a mapping. */
  keyPlace(path: KeyPath): Place;
  /** How a text stands in the file, or undefined where the path leads to no text. */
  written(path: KeyPath): WrittenText | undefined;
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
  const document = parseDocument(text, { prettyErrors: false });
  const at = (inner: number): Place => placeAt(file, offset + inner);
  const diagnostics = [...document.errors, ...document.warnings].map((error): Diagnostic => ({
    code: 'yaml',
    severity: 'error',
    message: `Unexpected YAML: ${error.message}`,
    place: at(error.pos[0]),
    mend:
      error.code === 'DUPLICATE_KEY'
        ? 'Keep one of the two keys.'
        : 'Mend the YAML there; quote text that holds a colon, a hash or a backtick.',
  }));
  return {
    value: document.errors.length === 0 ? (document.toJS() as unknown) : undefined,
    place: (path) => at(offsetOf(document, path)),
    keyPlace: (path) => at(offsetOfKey(document, path)),
    written: (path) => {
      const node = document.getIn(path, true);
      if (!isScalar(node) || !hasRange(node)) return undefined;
      const [start, end] = node.range;
      return { start: offset + start, end: offset + end, literal: node.type === 'BLOCK_LITERAL' };
    },
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
      if (isScalar(pair.key) && pair.key.value === path.at(-1) && hasRange(pair.key))
        return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** What makes a text no JSON, the first fault alone: what follows it is guesswork. */
export function jsonFaults(file: TextFile): Diagnostic[] {
  const errors: ParseError[] = [];
  parseJson(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.slice(0, 1).map(({ error, offset }) => ({
    code: 'json',
    severity: 'error',
    message: `Unexpected JSON: ${inWords(error)}`,
    place: placeAt(file, offset),
    mend: 'Mend the JSON there; JSON knows no comments and no comma after the last entry.',
  }));
}

/** `PropertyNameExpected` as people write it. */
function inWords(error: ParseErrorCode): string {
  return printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
