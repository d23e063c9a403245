/** Folders of samples on their way into a sandbox. */
import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteFolder } from './running.ts';

const PREFIX = 'review-playbooks-proof-';
/** Memory, where there is such a place: nothing of a sample has to reach a disk. */
const MEMORY = '/dev/shm';

/**
 * Makes a folder, has it filled, opens it to every reader, uses it, and removes it, whatever happens.
 *
 * @param fill lays the files
 * @param use runs the sandbox that reads them
 */
export async function withInputFolder<T>(
  fill: (folder: string) => void | Promise<void>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(parent(), `${PREFIX}${String(process.pid)}-`));
  const remove = noteFolder(folder);
  try {
    await fill(folder);
    openToReaders(folder);
    return await use(folder);
  } finally {
    remove();
  }
}

/** Removes what drivers left that were killed before they could do it. */
export function removeForgottenFolders(): void {
  for (const place of new Set([parent(), tmpdir()])) {
    for (const name of readdirSync(place)) {
      const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : NaN;
      if (Number.isNaN(owner) || isAlive(owner)) continue;
      try {
        rmSync(join(place, name), { recursive: true, force: true });
      } catch {
        // Somebody else's.
      }
    }
  }
}

function parent(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    return MEMORY;
  } catch {
    return tmpdir();
  }
}

/** The sandbox's user is another one, and who runs the driver may keep files private. */
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, 0o644);
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
