/** The processes of a sandbox, as the kernel of this machine sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Bytes that a process and its descendants hold; what two of them share counts twice. */
export function memoryOf(root: number): number {
  let total = 0;
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    total += ownMemory(id);
    open.push(...children(id));
  }
  return total;
}

/** Not file-backed pages: those of a library are the machine's, whoever uses it. */
function ownMemory(id: number): number {
  const status = read(`/proc/${String(id)}/status`);
  const matches = status.matchAll(/^Rss(?:Anon|Shmem):\s*(\d+)/gm);
  return [...matches].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

/** Strays become children of the sandbox's first process, so that none is missed. */
function children(id: number): number[] {
  const folder = `/proc/${String(id)}/task`;
  return list(folder).flatMap((thread) =>
    read(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between the listing and the reading.
    return '';
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** A machine under load takes its time to end many processes. */
const GONE_WITHIN_MS = 20_000;

/**
 * Waits until a process is gone. The first process of a namespace goes last, so that then all of them are.
 *
 * @throws Error after twenty seconds, which means that the kernel cannot end a process
 */
export async function untilGone(id: number): Promise<void> {
  const until = performance.now() + GONE_WITHIN_MS;
  while (performance.now() < until) {
    const state = /^State:\s*(\w)/m.exec(read(`/proc/${String(id)}/status`))?.[1];
    // A zombie holds nothing any more and waits for a parent that has other things to do.
    if (state === undefined || state === 'Z') return;
    await setTimeout(2);
  }
  throw new Error(`Process ${String(id)} of a sandbox does not end.`);
}
