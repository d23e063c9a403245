/** What the register of permalinks said in every commit that leads to the present one. */
import { execFile, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { z } from 'zod';
import { REGISTER_PATH } from '../catalog/permalink-register.ts';

const run = promisify(execFile);

/** What is promised of a number. Looser than today's schema: old versions need not fit what came later. */
const pastRegister = z.record(
  z.string(),
  z.object({
    slug: z.string(),
    formerSlugs: z.array(z.string()).default([]),
    published: z.string().optional(),
    withdrawn: z.unknown().optional(),
  }),
);
export type PastRegister = z.output<typeof pastRegister>;

export interface PastVersion {
  readonly commit: string;
  readonly register: PastRegister;
}

/**
 * Reads all past versions, newest first, those of merged branches too: a number was given wherever it was committed.
 *
 * @param root absolute path of the folder that holds `content/`
 * @returns null where there is no history to ask: no git, no repository, no commit, or a shallow clone
 */
export async function pastVersions(root: string): Promise<PastVersion[] | null> {
  try {
    const where = await run('git', ['rev-parse', '--is-shallow-repository', '--show-prefix'], {
      cwd: root,
    });
    const [shallow, prefix = ''] = where.stdout.split('\n');
    if (shallow !== 'false') return null;
    // Without --full-history git leaves out branches whose version did not survive a merge: there numbers get lost.
    const { stdout } = await run(
      'git',
      ['log', '--full-history', '--format=%H', '--', REGISTER_PATH],
      {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return await readVersions(root, prefix + REGISTER_PATH, stdout.split('\n').filter(Boolean));
  } catch {
    return null;
  }
}

/**
 * One `git cat-file` for all versions: a process each takes seconds from a few hundred commits on.
 *
 * @param path of the register from the repository's top: unlike `git show`, the batch takes no other
 */
async function readVersions(
  root: string,
  path: string,
  commits: readonly string[],
): Promise<PastVersion[]> {
  if (commits.length === 0) return [];
  const git = spawn('git', ['cat-file', '--batch'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  git.stdin.end(commits.map((commit) => `${commit}:${path}\n`).join(''));
  const output = await buffer(git.stdout);
  const versions: PastVersion[] = [];
  let offset = 0;
  for (const commit of commits) {
    const lineEnd = output.indexOf('\n', offset);
    const size = / blob (\d+)$/.exec(output.subarray(offset, lineEnd).toString())?.[1];
    offset = lineEnd + 1;
    // A commit that deleted the file has no version of it.
    if (size === undefined) continue;
    const register = parse(output.subarray(offset, offset + Number(size)).toString());
    if (register) versions.push({ commit: commit.slice(0, 10), register });
    offset += Number(size) + 1;
  }
  return versions;
}

/** A version that is no register (half-written JSON, once committed) promised nothing. */
function parse(json: string): PastRegister | undefined {
  try {
    return pastRegister.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
