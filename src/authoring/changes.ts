/** Changes to files that happen together: all of them, or none. */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from './refusal.ts';

/** A file that gets another text, or a folder that gets another name. Paths are relative to the root. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

/**
 * Applies changes in their order. Where one fails, those before it are taken back.
 *
 * @param root absolute path of the repository
 * @throws what the change that failed threw
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const change of changes) undo.push(await apply(root, change));
  } catch (error) {
    for (const takeBack of undo.reverse()) await takeBack();
    throw error;
  }
}

async function apply(root: string, change: Change): Promise<() => Promise<void>> {
  if (change.kind === 'write') {
    const path = join(root, change.path);
    const before = await readFile(path);
    await writeFileAtomic(path, change.text);
    return () => writeFileAtomic(path, before);
  }
  const from = join(root, change.from);
  const to = join(root, change.to);
  // A rename replaces an empty folder without a word.
  if (await exists(to)) throw new Refusal([`${change.to} is there already. Choose another name.`]);
  await rename(from, to);
  return () => rename(to, from);
}

/** Whether anything has that path. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/**
 * Does something that no second process may do at the same time: two of them would give one number twice.
 *
 * @throws Refusal where another process is at it
 */
export async function alone<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, '.cache', 'publish.lock');
  await mkdir(dirname(lock), { recursive: true });
  try {
    await writeFile(lock, `${String(process.pid)}\n`, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const owner = (await readFile(lock, 'utf8').catch(() => '')).trim();
    throw new Refusal([
      `Another process (${owner}) changes the numbers. Wait for it; where it died, delete .cache/publish.lock.`,
    ]);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
