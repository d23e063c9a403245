/**
 * The folder that a site is built into, from one build to the next. What did not change since the last build stays
 * where it is: thousands of files that are removed and made anew are most of the time that a small change takes.
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** What the last build left: where, and each file with the time of its last change and its size. */
const noteSchema = z.object({
  dist: z.string(),
  files: z.record(z.string(), z.string()),
});

type Stamps = ReadonlyMap<string, string>;

const AT_ONCE = 64;

export class KeptOutput {
  readonly #dist: string;
  readonly #note: string;
  readonly #before: Stamps;

  private constructor(dist: string, note: string, before: Stamps) {
    this.#dist = dist;
    this.#note = note;
    this.#before = before;
  }

  /**
   * Takes a folder over from the last build with the same cache: only what that build left as it is now stays. Where
   * another folder was built since, or a build broke off, nothing does.
   *
   * @param dist absolute path of the built site
   * @param cache absolute path of the folder where Astro keeps what it need not do again
   */
  static async takeOver(dist: string, cache: string): Promise<KeptOutput> {
    const note = join(cache, 'output.json');
    const last = await readNote(note);
    // Gone until this build is whole: what one leaves that broke off is of no known content.
    await rm(note, { force: true });
    await mkdir(dist, { recursive: true });
    const known = last?.dist === dist ? new Map(Object.entries(last.files)) : new Map();
    const output = new KeptOutput(dist, note, known);
    await output.#remove((path, stamp) => known.get(path) !== stamp);
    return output;
  }

  /**
   * Removes what this build neither wrote nor kept.
   *
   * @param kept paths below the folder, with forward slashes, of what belongs to the site although it was not written
   */
  async removeLeftOver(kept: ReadonlySet<string>): Promise<void> {
    await this.#remove((path, stamp) => this.#before.get(path) === stamp && !kept.has(path));
  }

  /** Notes what this build leaves. For the end, when nothing is written any more. */
  async remember(): Promise<void> {
    const files = Object.fromEntries(await stampsOf(this.#dist));
    const note: z.input<typeof noteSchema> = { dist: this.#dist, files };
    await writeFileAtomic(this.#note, JSON.stringify(note), { fsync: false });
  }

  async #remove(goes: (path: string, stamp: string) => boolean): Promise<void> {
    const paths = [...(await stampsOf(this.#dist))].filter(([path, stamp]) => goes(path, stamp));
    await inBatches(paths, ([path]) => rm(join(this.#dist, path)));
    if (paths.length > 0) await removeEmptyFolders(this.#dist);
  }
}

async function readNote(path: string): Promise<z.output<typeof noteSchema> | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // None, or a damaged one: then nothing is kept.
    return undefined;
  }
}

/** Every file of a folder by its path below it. */
async function stampsOf(folder: string): Promise<Stamps> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const stamps = new Map<string, string>();
  const files = entries.filter((entry) => !entry.isDirectory());
  await inBatches(files, async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const { mtimeMs, size } = await stat(path);
    stamps.set(relative(folder, path).split(sep).join('/'), `${String(mtimeMs)} ${String(size)}`);
  });
  return stamps;
}

/** @returns whether the folder is empty */
async function removeEmptyFolders(folder: string): Promise<boolean> {
  let left = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (await removeEmptyFolders(path))) {
      await rm(path, { recursive: true });
    } else left += 1;
  }
  return left === 0;
}

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
