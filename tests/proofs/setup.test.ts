/** What proofs are run with is made ready on this machine, and where it cannot be, that is said. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/proofs/programs.ts';
import { runInSandbox } from '../../src/proofs/sandbox/run.ts';
import { buildOnce } from '../../src/proofs/setup/build-once.ts';
import { lockedVersions } from '../../src/proofs/setup/lock-file.ts';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';
import { SERVICES } from '../../src/catalog/vocabulary.ts';
import { runCommand } from '../../src/setup/run-command.ts';
import { ROOT } from './hostile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofs-setup-'));
});
afterAll(() => rm(folder, { recursive: true }));

const everything = { root: ROOT, environments: ['default'], services: SERVICES };

describe('A workshop', () => {
  it('has the environment as its lock says, and every service', async () => {
    const workshop = await prepareWorkshop({ ...everything, tell: console.log });
    const environment = workshop.environments.get('default');
    const lock = readFileSync(join(ROOT, 'src/proofs/environments/default.txt'));
    expect(environment?.lock).toBe(createHash('sha256').update(lock).digest('hex'));
    expect(environment?.python).toMatch(/^3\.11\.\d+$/);
    expect(environment?.packages.get('django')).toMatch(/^5\.2\./);
    expect([...workshop.services.keys()].sort()).toEqual([...SERVICES].sort());
    expect(workshop.services.get('postgres')?.version).toBe('18.4');
    expect(workshop.missing.size).toBe(0);
  });

  it('is ready at once where it was made before', async () => {
    const told: string[] = [];
    const first = await prepareWorkshop({ ...everything, tell: (line) => told.push(line) });
    const second = await prepareWorkshop({ ...everything, tell: (line) => told.push(line) });
    expect(told).toEqual([]);
    expect(second).toEqual(first);
  });

  it('has a cluster with an owner and an app, neither of which rules it', async () => {
    const { environments, services } = await prepareWorkshop({ ...everything, tell: console.log });
    const { status, stdout, stderr } = await runInSandbox({
      environment: environments.get('default') ?? null,
      binds: services.get('postgres')?.binds ?? [],
      command: ['bash', '-c', CLUSTER],
      input: '',
      seconds: 20,
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "[('proof_app', False), ('proof_owner', False)]\nproof_owner\n",
      stderr: '',
    });
  });
});

const CLUSTER = `
tar -C /tmp -xf /services/pgdata.tar
/pg/bin/pg_ctl -D /tmp/pgdata -o '-k /tmp -h 127.0.0.1' -l /tmp/log -w start > /tmp/started || cat /tmp/log
/env/bin/python -c '
import psycopg
with psycopg.connect("host=localhost user=proof_app dbname=proof") as connection:
    roles = "SELECT rolname, rolsuper FROM pg_roles WHERE rolname LIKE %s ORDER BY 1"
    print(connection.execute(roles, ["proof%"]).fetchall())
    owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    print(connection.execute(owner).fetchone()[0])
'`;

describe('What a machine cannot have', () => {
  it('is left out where an environment belongs to another Python', async () => {
    await layEnvironment('newer', '# python 3.99\n');
    const { environments, missing } = await prepareNamed('newer');
    expect(environments.size).toBe(0);
    expect(missing.get('newer')).toMatchInlineSnapshot(
      `"it belongs to Python 3.99, and there is no python3.99 here"`,
    );
  });

  it('is a fault where there is no such environment, or it does not say its Python', async () => {
    await expect(prepareNamed('unknown')).rejects.toMatchObject({ code: 'environment-missing' });
    await layEnvironment('unsaid', 'django\n');
    await expect(prepareNamed('unsaid')).rejects.toThrowErrorMatchingInlineSnapshot(`
      [ProofsUnavailable: src/proofs/environments/unsaid.in does not say in its first line which Python it is for.
        Begin it with “# python 3.11”.]
    `);
  });

  it.each([
    ['bwrap', 'sandbox-missing'],
    ['redis-server', 'service-missing'],
    ['pgbouncer', 'service-missing'],
  ])('is a fault where there is no %s and nobody to install it', async (program, code) => {
    // A view of this machine in which the program, apt-get and sudo are no programs.
    const masks = [program, 'apt-get', 'sudo'].flatMap((name) => {
      const path = findProgram(name);
      return path === undefined ? [] : ['--ro-bind', '/dev/null', path];
    });
    const script = `
      import { prepareWorkshop } from '${join(ROOT, 'src/proofs/setup/prepare.ts')}';
      const services = ['redis', 'pgbouncer'];
      const wanted = { root: ${JSON.stringify(ROOT)}, environments: [], services, tell: console.log };
      await prepareWorkshop(wanted).catch((error) => console.log(error.code, error.found));`;
    const node = [process.execPath, '--input-type=module', '--eval', script];
    const { output } = await runCommand('bwrap', ['--dev-bind', '/', '/', ...masks, ...node]);
    expect(output).toContain(`${code} There is no ${program} here, and `);
  });
});

describe('Something that is built once', () => {
  it('is built by one of many, and never seen half', async () => {
    const target = join(folder, 'built');
    let builds = 0;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        buildOnce(target, async (aside) => {
          builds += 1;
          await mkdir(aside);
          expect(existsSync(target)).toBe(false);
          await writeFile(join(aside, 'whole'), '');
        }),
      ),
    );
    expect(builds).toBe(1);
    expect(await readdir(target)).toEqual(['whole']);
  });

  it('is begun again where it was interrupted, and takes the place of older ones', async () => {
    const target = join(folder, 'thing-2');
    await mkdir(join(folder, 'thing-1'));
    const build = async (aside: string): Promise<void> => {
      await mkdir(aside);
    };
    await expect(
      buildOnce(target, async (aside) => {
        await build(aside);
        throw new Error('interrupted');
      }),
    ).rejects.toThrow('interrupted');
    expect(existsSync(target)).toBe(false);
    await buildOnce(target, build, (name) => name.startsWith('thing-'));
    expect((await readdir(folder)).filter((name) => name.startsWith('thing-'))).toEqual([
      'thing-2',
    ]);
  });
});

it('reads versions from a lock by normalised names', () => {
  const lock = `# a comment
Typing_Extensions==4.16.0 \\
    --hash=sha256:00
    # via x==1
psycopg[binary]==3.3.1 ; python_version >= "3.11" \\
    --hash=sha256:00
`;
  expect([...lockedVersions(lock)]).toEqual([
    ['typing-extensions', '4.16.0'],
    ['psycopg', '3.3.1'],
  ]);
});

async function layEnvironment(name: string, declared: string): Promise<void> {
  const environments = join(folder, 'src', 'proofs', 'environments');
  await mkdir(environments, { recursive: true });
  await writeFile(join(environments, `${name}.in`), declared);
  await writeFile(join(environments, `${name}.txt`), '');
}

function prepareNamed(name: string) {
  return prepareWorkshop({ root: folder, environments: [name], services: [], tell: console.log });
}
