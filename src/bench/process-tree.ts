/** What a process and all its descendants hold in memory. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Resident set in bytes. */
  readonly resident: number;
}

/**
 * The resident memory of a process and its descendants at this moment, in bytes. What they share counts for each.
 *
 * @returns 0 where the process is gone
 */
export async function residentOfTree(root: number): Promise<number> {
  const all = await (existsSync('/proc/self/status') ? fromProc() : fromPs());
  const children = Map.groupBy(all, ({ parent }) => parent);
  let total = 0;
  const open = all.filter(({ id }) => id === root);
  for (let next = open.pop(); next; next = open.pop()) {
    total += next.resident;
    open.push(...(children.get(next.id) ?? []));
  }
  return total;
}

async function fromProc(): Promise<Process[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        return [toProcess(await readFile(`/proc/${id}/status`, 'utf8'), Number(id))];
      } catch {
        // It ended between the listing and the reading.
        return [];
      }
    }),
  );
  return found.flat();
}

function toProcess(status: string, id: number): Process {
  const numberOf = (key: string): number =>
    Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { id, parent: numberOf('PPid'), resident: numberOf('VmRSS') * 1024 };
}

async function fromPs(): Promise<Process[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout.split('\n').flatMap((line) => {
    const [id, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
    if (id === undefined || parent === undefined || kilobytes === undefined) return [];
    return [{ id, parent, resident: kilobytes * 1024 }];
  });
}
