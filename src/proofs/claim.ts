/** Names that one process at a time holds on this machine, and that die with it. */
import { createHash } from 'node:crypto';
import { createConnection, createServer, type Socket } from 'node:net';

/** Gives a claimed name back. */
export type Release = () => void;

/**
 * Claims a name for this process, until it is released or the process ends, however it ends.
 *
 * An abstract Unix socket holds it: the kernel keeps the list, so that no lock outlives its owner.
 *
 * @returns undefined where somebody holds the name
 */
export function claim(name: string): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.unref();
      socket.on('error', () => undefined);
      socket.on('close', () => waiting.delete(socket));
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address(name), () => {
      server.unref();
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      });
    });
  });
}

/** Does something while no other process of this machine does it under the same name; waits for its turn. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  for (;;) {
    const release = await claim(name);
    if (release === undefined) {
      await released(name);
      continue;
    }
    try {
      return await act();
    } finally {
      release();
    }
  }
}

/** Resolves when the holder lets go, or has done so already. */
function released(name: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection(address(name));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
    // Without a reader the end of the stream would not be seen.
    socket.resume();
  });
}

/** Addresses have room for 107 bytes, which a path may exceed. */
function address(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `\0review-playbooks-proofs-${digest}`;
}
