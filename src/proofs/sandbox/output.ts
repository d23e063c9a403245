/** What a sandbox writes, kept within bounds. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { SandboxJob, SandboxResult } from './job.ts';
import { LIMITS } from './limits.ts';

interface Streams {
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly channel: Readable;
}

type Texts = Pick<SandboxResult, keyof Streams>;

/** Bytes that several streams may bring together. */
interface Budget {
  left: number;
  readonly onSpent: () => void;
}

/**
 * Keeps what the streams bring, as far as the limits allow, and drops the rest: a program that prints without end costs
 * the driver no memory.
 *
 * @param onOver ends the sandbox and keeps the reason
 * @returns what gives the texts once the streams have ended, and the file written
 */
export function collect(
  streams: Streams,
  job: SandboxJob,
  onOver: (why: string) => void,
): () => Promise<Texts> {
  const printed = budget('output', LIMITS.output, onOver);
  const sent = budget('channel', job.saveChannel?.limit ?? LIMITS.channel, onOver);
  const stdout = keep(streams.stdout, printed);
  const stderr = keep(streams.stderr, printed);
  const file = job.saveChannel && createWriteStream(job.saveChannel.file);
  const channel = file ? save(streams.channel, sent, file) : keep(streams.channel, sent);
  return async () => ({ stdout: await stdout(), stderr: await stderr(), channel: await channel() });
}

function budget(what: string, bytes: number, onOver: (why: string) => void): Budget {
  const mebibytes = String(bytes / 2 ** 20);
  return {
    left: bytes,
    onSpent: () => {
      onOver(`its ${what} went over ${mebibytes} MiB`);
    },
  };
}

function keep(stream: Readable, within: Budget): () => Promise<string> {
  const pieces: Buffer[] = [];
  each(stream, within, (piece) => pieces.push(piece));
  return () => Promise.resolve(Buffer.concat(pieces).toString('utf8'));
}

function save(stream: Readable, within: Budget, file: WriteStream): () => Promise<string> {
  const written = finished(file);
  // It is looked at after the end; until then a full disk must not end the driver.
  written.catch(() => undefined);
  each(stream, within, (piece) => file.write(piece));
  return async () => {
    file.end();
    await written;
    return '';
  };
}

function each(stream: Readable, within: Budget, use: (piece: Buffer) => void): void {
  stream.on('data', (piece: Buffer) => {
    within.left -= piece.length;
    if (within.left >= 0) use(piece);
    else within.onSpent();
  });
  // A stream that breaks off has ended.
  stream.on('error', () => undefined);
}
