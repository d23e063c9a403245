/** Diagnostics as text, for people and for machines. Nothing here reads or prints. */
import { createColors } from 'picocolors';
import { formatPlace, type Diagnostic, type Place } from '../catalog/diagnostic.ts';

export interface ReportOptions {
  readonly colors: boolean;
  /** Show the line of each fault with a caret, as terminals have room for. */
  readonly frame: boolean;
  /** The text of a file by its path, for frames; undefined where it cannot be read. */
  readonly textOf: (file: string) => string | undefined;
}

/** What was looked at, for the line that says that nothing is wrong. */
export interface Checked {
  readonly pages: number;
}

/** Every diagnostic, one after the other, and a summary. */
export function report(
  diagnostics: readonly Diagnostic[],
  checked: Checked,
  options: ReportOptions,
): string {
  const entries = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, options)}\n`);
  return [...entries, summary(diagnostics, checked, options)].join('\n');
}

/** One diagnostic: fault and place in a line, the code there, what to do, and the other place where there is one. */
function formatDiagnostic(diagnostic: Diagnostic, options: ReportOptions): string {
  const { place, severity, code, message, mend, cause } = diagnostic;
  const colors = createColors(options.colors);
  const mark = severity === 'error' ? colors.red : colors.yellow;
  const lines = [
    `${colors.bold(formatPlace(place))}  ${mark(severity)}  ${colors.dim(code)}  ${message}`,
    ...(options.frame ? codeFrame(place, options) : []),
    `  mend: ${mend}`,
    ...(cause ? [`  see: ${formatPlace(cause)}`] : []),
  ];
  return lines.join('\n');
}

const WIDEST = 120;

function codeFrame({ file, line, column }: Place, { textOf, colors }: ReportOptions): string[] {
  const text = textOf(file)?.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return [];
  // Built pages have lines of many thousand characters: a window around the fault is shown.
  const start = Math.max(0, column - 1 - WIDEST / 2);
  const window = text.slice(start, start + WIDEST).replaceAll('\t', ' ');
  const { dim, red } = createColors(colors);
  const gutter = `  ${String(line)} | `;
  return [
    `${dim(gutter)}${window}`,
    `${dim(`${' '.repeat(gutter.length - 2)}| `)}${' '.repeat(column - 1 - start)}${red('^')}`,
  ];
}

/** `3 errors, 1 warning in 2 files`, or what was checked where nothing is wrong. */
export function summary(
  diagnostics: readonly Diagnostic[],
  { pages }: Checked,
  { colors }: Pick<ReportOptions, 'colors'>,
): string {
  const { green, red, yellow } = createColors(colors);
  if (diagnostics.length === 0) return green(`Checked ${count(pages, 'page')}: nothing wrong.`);
  const { errors, warnings } = tally(diagnostics);
  const parts = [
    ...(errors > 0 ? [red(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [yellow(count(warnings, 'warning'))] : []),
  ];
  const files = new Set(diagnostics.map(({ place }) => place.file)).size;
  return `${parts.join(', ')} in ${count(files, 'file')}`;
}

/** The same for machines: `{ pages, errors, warnings, diagnostics }`. */
export function reportJson(diagnostics: readonly Diagnostic[], { pages }: Checked): string {
  return JSON.stringify({ pages, ...tally(diagnostics), diagnostics }, null, 2);
}

/** How many diagnostics there are of each severity. */
export function tally(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
