/** Texts of several lines in fields of one: what a traceback says depends on its lines, so they are marked. */

const MARK = '↵';

/** A text as a field of one line can hold it. */
export function inOneLine(text: string): string {
  return text.trimEnd().replaceAll(/(?:\r\n?|\n)+/g, MARK);
}

/** The lines of a text that was brought into one. */
export function asLines(text: string): string {
  return text.replaceAll(MARK, '\n');
}
