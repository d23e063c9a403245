/** What has to go when the driver goes: sandboxes and temporary folders. */
import { rmSync } from 'node:fs';

interface RunningSandbox {
  readonly end: (why: string) => void;
  readonly ended: Promise<unknown>;
}

const sandboxes = new Set<RunningSandbox>();
const folders = new Set<string>();
let watched = false;

/** Keeps a sandbox in the list for as long as it runs. Returns what takes it out again. */
export function noteSandbox(sandbox: RunningSandbox): () => void {
  sandboxes.add(sandbox);
  return () => sandboxes.delete(sandbox);
}

/** Keeps a temporary folder in the list, so that it goes with the driver. Returns what removes it now. */
export function noteFolder(folder: string): () => void {
  if (!watched) process.on('exit', removeFolders);
  watched = true;
  folders.add(folder);
  return () => {
    remove(folder);
    folders.delete(folder);
  };
}

/** Ends all sandboxes of this process, and resolves when they are gone; each one's result says why. */
export async function endAllSandboxes(why = 'the run was ended'): Promise<void> {
  const running = [...sandboxes];
  for (const { end } of running) end(why);
  await Promise.allSettled(running.map(({ ended }) => ended));
}

/**
 * On Ctrl-C, and where the process is asked to end: ends all sandboxes, removes temporary folders, and lets the signal
 * do what it does. For the driver to call once, before anything runs.
 */
export function endSandboxesOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void endAllSandboxes().then(() => {
        removeFolders();
        process.kill(process.pid, signal);
      });
    });
  }
}

function removeFolders(): void {
  for (const folder of folders) remove(folder);
  folders.clear();
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
