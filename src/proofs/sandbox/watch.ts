import type { SandboxJob } from './job.ts';
import { LIMITS } from './limits.ts';
import { memoryOf } from './process-tree.ts';

const MEMORY_EVERY_MS = 100;

/**
 * Ends a sandbox that is over its time or its memory, or that is no longer wanted.
 *
 * @param first gives the number of its first process, once that is known
 * @returns what stops watching
 */
export function watch(
  { seconds, signal, memory: most = LIMITS.memory }: SandboxJob,
  kill: (why: string) => void,
  first: () => number | undefined,
): () => void {
  const deadline = setTimeout(() => {
    kill(`it ran for over ${String(seconds)} s`);
  }, seconds * 1000);
  const memory = setInterval(() => {
    const root = first();
    if (root === undefined || memoryOf(root) <= most) return;
    kill(`its memory went over ${String(most / 2 ** 20)} MiB`);
  }, MEMORY_EVERY_MS);
  const abandon = (): void => {
    kill('it was no longer wanted');
  };
  signal?.addEventListener('abort', abandon);
  if (signal?.aborted === true) abandon();
  return () => {
    clearTimeout(deadline);
    clearInterval(memory);
    signal?.removeEventListener('abort', abandon);
  };
}
