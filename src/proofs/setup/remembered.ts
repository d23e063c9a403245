/** Answers of programs, so that they are asked once: nothing is spawned where all is ready. */
import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const storedSchema = z.record(z.string(), z.string());

/** What programs said about themselves. */
export interface Remembered {
  /**
   * What a program answers, asked only where its file changed since.
   *
   * @param question tells questions to one program apart
   */
  answer(program: string, question: string, ask: () => Promise<string>): Promise<string>;
  /** Writes what is new. */
  save(): Promise<void>;
}

/** Reads what earlier runs learned; a file that cannot be read is as good as none. */
export function remembered(cache: string): Remembered {
  const file = join(cache, 'programs.json');
  const known = new Map(Object.entries(read(file)));
  let changed = false;
  return {
    answer: async (program, question, ask) => {
      const { mtimeMs, size } = statSync(program);
      const key = `${program} ${String(size)} ${String(mtimeMs)} ${question}`;
      const old = known.get(key);
      if (old !== undefined) return old;
      const fresh = await ask();
      known.set(key, fresh);
      changed = true;
      return fresh;
    },
    save: async () => {
      if (!changed) return;
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
    },
  };
}

function read(file: string): Readonly<Record<string, string>> {
  try {
    return storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
