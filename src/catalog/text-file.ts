import type { Diagnostic, Place } from './diagnostic.ts';

/** A file of the content folder, read and decoded. */
export interface TextFile {
  /** Path relative to the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Decodes a file's bytes as UTF-8.
 *
 * @returns the file without a byte order mark and with `\n` line ends, or a `not-utf8` diagnostic at the first bad byte
 */
export function decode(path: string, bytes: Uint8Array): TextFile | Diagnostic {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text: text.replaceAll('\r\n', '\n') };
  } catch {
    const bad = firstBadByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, bad));
    const file = { path, text: before };
    return {
      code: 'not-utf8',
      severity: 'error',
      message: `Unexpected byte 0x${(bytes[bad] ?? 0).toString(16)}, expected UTF-8`,
      place: placeAt(file, before.length),
      mend: 'Save the file as UTF-8 (iconv -f latin1 -t utf-8 reads the usual other encoding).',
    };
  }
}

/** The offset of the first byte that does not continue valid UTF-8; found by halving, each try decodes a prefix. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // What comes last may be the beginning of a sequence that is never continued: then that is the bad byte.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

function decodes(bytes: Uint8Array, stream = true): boolean {
  try {
    // `stream` allows a sequence that is cut off at the end, which is what a prefix may do.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The place of an offset (in UTF-16 units) of a file; an offset past the end is the end. */
export function placeAt(file: TextFile, offset: number): Place {
  const before = file.text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    file: file.path,
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
  };
}

/** The first line and column of a file: where what is absent is missed. */
export function startOf(path: string): Place {
  return { file: path, line: 1, column: 1 };
}
