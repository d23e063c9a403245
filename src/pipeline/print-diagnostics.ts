import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { report } from '../checks/report.ts';

/** Prints diagnostics as a terminal, or a log, can show them. */
export function printDiagnostics(root: string): (diagnostics: readonly Diagnostic[]) => void {
  const terminal = process.stdout.isTTY;
  const textOf = (file: string): string | undefined => {
    try {
      return readFileSync(resolve(root, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  return (diagnostics) => {
    const colors = terminal && !process.env['NO_COLOR'];
    console.log(report(diagnostics, { pages: 0 }, { colors, frame: terminal, textOf }));
  };
}
