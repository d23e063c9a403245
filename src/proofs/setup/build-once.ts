import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { alone } from '../claim.ts';

const ASIDE = '.building';

/**
 * Makes a file or folder where it is not there yet: aside first, so that an interrupted build is begun again, and by
 * one process at a time.
 *
 * @param target says by its name what it was made from
 * @param build makes it at the path that it is given
 * @param olds tells which neighbours it replaces, by their names
 */
export async function buildOnce(
  target: string,
  build: (aside: string) => Promise<void>,
  olds: (name: string) => boolean = () => false,
): Promise<void> {
  if (existsSync(target)) return;
  await alone(target, async () => {
    if (existsSync(target)) return;
    const folder = dirname(target);
    await mkdir(folder, { recursive: true });
    const aside = `${target}${ASIDE}`;
    await rm(aside, { recursive: true, force: true });
    await build(aside);
    await rename(aside, target);
    for (const name of await readdir(folder)) {
      if (name === basename(target) || !olds(name)) continue;
      await rm(join(folder, name), { recursive: true, force: true });
    }
  });
}
