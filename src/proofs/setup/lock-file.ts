/** Locks of Python environments, as `uv pip compile` writes them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProofsUnavailable } from '../unavailable.ts';

/** An environment as it is declared. */
export interface EnvironmentLock {
  readonly name: string;
  /** The lock's path. */
  readonly file: string;
  /** The interpreter's minor version, such as 3.11. */
  readonly python: string;
  /** The lock's SHA-256 in hexadecimal. */
  readonly hash: string;
  /** Versions by normalised name. */
  readonly packages: ReadonlyMap<string, string>;
}

const FOLDER = join('src', 'proofs', 'environments');

/**
 * Reads what is declared for an environment: `<name>.in`, whose first line says `# python 3.11`, and `<name>.txt`.
 *
 * @throws ProofsUnavailable where there is no such environment
 */
export function readLock(root: string, name: string): EnvironmentLock {
  const place = join(FOLDER, name);
  const file = join(root, `${place}.txt`);
  const bytes = readOrRefuse(file, name);
  const declared = readOrRefuse(join(root, `${place}.in`), name).toString('utf8');
  const python = /^# python (3\.\d+)\n/.exec(declared)?.[1];
  if (python === undefined) {
    throw new ProofsUnavailable(
      'environment-missing',
      `${place}.in does not say in its first line which Python it is for.`,
      'Begin it with “# python 3.11”.',
    );
  }
  const packages = lockedVersions(bytes.toString('utf8'));
  return { name, file, python, hash: createHash('sha256').update(bytes).digest('hex'), packages };
}

/** Versions by normalised name. */
export function lockedVersions(lock: string): Map<string, string> {
  const lines = lock.matchAll(/^([\w.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)/gm);
  return new Map([...lines].map(([, name = '', version = '']) => [normalised(name), version]));
}

/** Python's own rule: case, and which of `-`, `_` and `.` stands between, do not matter. */
function normalised(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

function readOrRefuse(file: string, name: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ProofsUnavailable(
      'environment-missing',
      `There is no environment “${name}”: ${file} cannot be read.`,
      `Name one of those in ${FOLDER}, or lock a new one: uv pip compile --generate-hashes --python-version 3.11 ${FOLDER}/${name}.in -o ${FOLDER}/${name}.txt`,
    );
  }
}
