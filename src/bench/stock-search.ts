/** Starlight's own search without its wait. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressTexts } from './static-server.ts';

const WAIT = /(debounceTimeoutMs\s*\?\?\s*)300\b/g;

/**
 * Makes a built site of bare Starlight search at once. Its dialog waits for 300 ms after each key, and Starlight takes
 * no option that would change it; so the number is set to 0 in the built script, where Pagefind's interface has it for
 * its option `debounceTimeoutMs`. With 0 it searches as soon as a key is there, as it does where the option is given.
 *
 * @throws Error where the script does not say how long it waits, because then something else would be
 * measured
 */
export async function stopWaiting(dist: string): Promise<void> {
  const scripts = (await readdir(join(dist, '_astro'))).filter((name) => name.endsWith('.js'));
  let changed = 0;
  for (const name of scripts) {
    const file = join(dist, '_astro', name);
    const text = await readFile(file, 'utf8');
    const impatient = withoutWait(text);
    if (impatient === text) continue;
    await writeFile(file, impatient);
    changed++;
  }
  if (changed !== 1)
    throw new Error(`${String(changed)} scripts of Starlight’s search wait, expected one.`);
  await compressTexts(dist);
}

/** The script of Pagefind’s interface, where it does not wait after a key. */
export function withoutWait(script: string): string {
  return script.replaceAll(WAIT, '$10');
}
