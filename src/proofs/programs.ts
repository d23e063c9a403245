import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps what only administrators have on their path. */
const ALSO = ['/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/bin', '/sbin'];

/** Every program of that name, in the order of the path; administrators' folders come last. */
export function findPrograms(name: string, path = process.env['PATH'] ?? ''): string[] {
  const folders = new Set([...path.split(delimiter).filter(Boolean), ...ALSO]);
  return [...folders].map((folder) => join(folder, name)).filter(isProgram);
}

/** The first program of that name, or undefined. */
export function findProgram(name: string): string | undefined {
  return findPrograms(name)[0];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
