import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file behind a command of an installed package, to be run with the Node of this process: the links in
 * `node_modules/.bin` are shell scripts on Windows.
 *
 * @throws Error where the package has no such command
 */
export function packageBin(packageName: string, command = packageName): string {
  const manifest = manifestOf(packageName);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command “${command}”.`);
  return join(dirname(manifest), file);
}

/** Packages do not have to export their manifest; it lies in the nearest `node_modules`. */
function manifestOf(packageName: string): string {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  return join(root, 'node_modules', packageName, 'package.json');
}
