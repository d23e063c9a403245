/** Whether anything changed since the last build. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { runCommand } from '../setup/run-command.ts';
import { siteSettings } from '../site/settings.ts';

/** Everything that a build reads. */
const FOLDERS = ['content', 'src', 'public'];
const FILES = [
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const AT_ONCE = 64;

/**
 * A hash of everything that a build depends on: files, environment, runtime, and the history that dates come from.
 *
 * @param root absolute path of the repository
 */
export async function buildFingerprint(
  root: string,
  environment: Record<string, string | undefined>,
): Promise<string> {
  const history = await runCommand('git', ['rev-parse', 'HEAD'], { folder: root });
  const hash = createHash('sha256').update(
    JSON.stringify([siteSettings(environment), process.version, history.output]),
  );
  const paths = await inputs(root);
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const batch = paths.slice(start, start + AT_ONCE);
    const texts = await Promise.all(batch.map((path) => readFile(join(root, path))));
    batch.forEach((path, index) => hash.update(`\0${path}\0`).update(texts[index] ?? ''));
  }
  return hash.digest('hex');
}

async function inputs(root: string): Promise<string[]> {
  const paths = FILES.filter((file) => existsSync(join(root, file)));
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    paths.push(
      ...files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)),
    );
  }
  return paths.sort();
}

const stampPath = (root: string): string => join(root, '.cache', 'build-fingerprint');

/** The fingerprint of what lies in `dist/`, or undefined where that is unknown. */
export async function lastFingerprint(root: string): Promise<string | undefined> {
  return readFile(stampPath(root), 'utf8').catch(() => undefined);
}

/** Remembers what lies in `dist/`; undefined forgets it, as before a build that may fail half-way. */
export async function rememberFingerprint(
  root: string,
  fingerprint: string | undefined,
): Promise<void> {
  const path = stampPath(root);
  if (fingerprint === undefined) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, fingerprint, { fsync: false });
}
