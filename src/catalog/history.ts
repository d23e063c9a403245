import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The last day on which each file of the content folder changed, by path; empty where there is no history. */
export type ChangeDates = ReadonlyMap<string, string>;

/**
 * Asks git when the files below a folder last changed. File times are never asked: a clone sets them all to today.
 *
 * @param root absolute path of the repository
 * @returns an empty map in a shallow clone, outside of a repository, and where there is no git
 */
export async function changeDates(root: string, under = 'content'): Promise<ChangeDates> {
  const dates = new Map<string, string>();
  try {
    if (await isShallow(root)) return dates;
    const { stdout } = await run(
      'git',
      ['log', '--format=%x00%cs', '--name-only', '--no-renames', '--relative', '--', under],
      { cwd: root, maxBuffer: 512 * 1024 * 1024 },
    );
    for (const commit of stdout.split('\0').slice(1)) {
      const [day = '', ...paths] = commit.split('\n').filter((line) => line !== '');
      for (const path of paths) if (!dates.has(path)) dates.set(path, day);
    }
  } catch {
    // No git or no repository: pages then show the day of publication alone.
  }
  return dates;
}

/** Whether the history is cut off, so that nothing can be concluded from what is absent in it. */
async function isShallow(root: string): Promise<boolean> {
  const { stdout } = await run('git', ['rev-parse', '--is-shallow-repository'], { cwd: root });
  return stdout.trim() === 'true';
}
