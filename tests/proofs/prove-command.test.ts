/** The command that people type, on content of its own, in the real sandbox. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareWorkshop } from '../../src/proofs/setup/prepare.ts';
import { HONEST } from './cheats.ts';
import { madeFiles } from './made-case.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const SCRIPT = join(REPOSITORY, 'scripts', 'prove.ts');
const SLUGS = ['a-total', 'b-total', 'c-total'];

let root: string;

function write(path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const evidence = (slug: string): string => join(root, 'content', 'issues', slug, 'evidence.json');

function prove(...names: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...names], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

beforeAll(async () => {
  await prepareWorkshop({
    root: REPOSITORY,
    environments: ['default'],
    services: [],
    tell: console.log,
  });
}, 300_000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'review-playbooks-prove-'));
  // Code and environments are those of the repository: making them again is not what is tested here.
  for (const name of ['.cache', 'src', 'node_modules']) {
    symlinkSync(join(REPOSITORY, name), join(root, name));
  }
  for (const slug of SLUGS) {
    const files = madeFiles(HONEST, slug === 'c-total' ? 'draft' : 'published');
    for (const [name, text] of Object.entries(files)) write(`content/issues/${slug}/${name}`, text);
  }
  const permalinks = { 1: { slug: 'a-total', formerSlugs: [], published: '2026-11-21' } };
  write('content/permalinks.json', JSON.stringify(permalinks));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('npm run prove', () => {
  test('records what is published, and then nothing more until something changes', () => {
    const first = prove();
    expect(first.output).toContain('2 proofs hold, 0 fail');
    expect(first.status).toBe(0);
    expect(existsSync(evidence('c-total'))).toBe(false);
    const recorded = readFileSync(evidence('a-total'), 'utf8');
    expect(JSON.parse(recorded)).toMatchObject({
      runs: [{ env: 'default', samples: { after: { test_the_total: 'passed' } } }],
    });

    expect(prove().output).toContain('0 proofs hold, 0 fail, 2 unchanged');
    expect(prove('--all', '--twice').output).toContain('Nothing had to be recorded');
    expect(readFileSync(evidence('a-total'), 'utf8')).toBe(recorded);

    write('content/issues/a-total/after.py', 'def total(prices):\n    return sum(list(prices))\n');
    const compared = prove('--all', '--compare');
    expect(compared.status).toBe(1);
    expect(compared.output).toContain(
      'content/issues/a-total/evidence.json:1:1  error  evidence-differs',
    );
    expect(readFileSync(evidence('a-total'), 'utf8')).toBe(recorded);
    expect(prove().output).toContain('1 proof holds, 0 fail, 1 unchanged');
    expect(readFileSync(evidence('a-total'), 'utf8')).not.toBe(recorded);
    expect(prove('--all', '--compare').status).toBe(0);
  });

  test('says of a fault where it is, what was declared, what to do and how to see it again', () => {
    write('content/issues/b-total/before.py', 'def total(prices):\n    return sum(prices)\n');
    const { status, output } = prove();
    expect(status).toBe(1);
    const index = readFileSync(join(root, 'content/issues/b-total/index.md'), 'utf8');
    const line = index.split('\n').findIndex((text) => text.includes('test_the_total')) + 1;
    expect(output).toContain(
      `content/issues/b-total/index.md:${String(line)}:21  error  unexpected  before, test_the_total (default): it passed
  declared: AssertionError: the total of two prices is 10
  mend: Make the sample show the problem, or delete the declaration.
  repeat: npm run prove -- b-total`,
    );
    expect(output).toContain('1 proof holds, 1 fails');
    // What holds is recorded, whatever else fails.
    expect(existsSync(evidence('a-total'))).toBe(true);
    expect(existsSync(evidence('b-total'))).toBe(false);
  });

  test('proves a draft that is named, by slug, path or number', () => {
    expect(prove('c-total').output).toContain('draft  c-total');
    expect(existsSync(evidence('c-total'))).toBe(true);
    expect(prove('content/issues/b-total/').output).toContain('b-total');
    expect(prove('RP-1').output).toContain('a-total');
  });

  test('divides the work', () => {
    const parts = ['1/2', '2/2'].map((part) => prove('--all', '--shard', part).output);
    expect(parts.map((output) => /[ab]-total(?=  \()/.exec(output)?.[0])).toEqual([
      'a-total',
      'b-total',
    ]);
  });

  test.each([
    [['no-such-issue'], 'There is no issue no-such-issue.'],
    [['a-totl'], 'Did you mean a-total?'],
    [['--shard', '3/2'], 'Unexpected --shard 3/2'],
    [['--all', 'a-total'], 'Name issues, or ask for --all.'],
    [['--faster'], 'Usage: npm run prove'],
  ])('exits with 2 for %j', (names, said) => {
    const { status, output } = prove(...names);
    expect(output).toContain(said);
    expect(status).toBe(2);
  });

  test('does not leave out what cannot be read', () => {
    write('content/issues/b-total/index.md', 'no frontmatter\n');
    const { status, output } = prove();
    expect(status).toBe(1);
    expect(output).toContain('content/issues/b-total/index.md:1:1  error  declaration');
  });
});

/** A command that goes on until it is ended, with what it has printed. */
function begin(...names: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...names], { cwd: root, detached: true });
  let output = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString('utf8');
    for (const look of waiting) look();
  });
  return {
    child,
    /** Waits until so many lines say this. */
    until: (text: string, times = 1): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (output.split(text).length <= times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ended: new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('close', (_, signal) => {
        resolve(signal);
      });
    }),
  };
}

test('watching proves again what is saved', async () => {
  const { child, until, ended } = begin('a-total', '--watch');
  await until('1 proof holds');
  write('content/issues/a-total/before.py', 'def total(prices):\n    return sum(prices)\n');
  await until('1 fails');
  write('content/issues/a-total/before.py', 'def total(prices):\n    return prices[0]\n');
  await until('1 proof holds', 2);
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});

test('Ctrl-C leaves nothing behind', async () => {
  const marker = `never-${String(process.pid)}`;
  write(
    'content/issues/a-total/before.py',
    `import subprocess\nimport time\n\nsubprocess.Popen(["python", "-c", "import time; time.sleep(3600)", "${marker}"])\ntime.sleep(3600)\n`,
  );
  const { child, ended } = begin('a-total');
  await started(marker);
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  await gone(marker);
  const left = ['/dev/shm', tmpdir()].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder).filter((name) => name.includes(`proof-${String(child.pid)}-`))
      : [],
  );
  expect(left).toEqual([]);
});

/** Whether a process has this among its arguments. */
function runs(marker: string): boolean {
  return readdirSync('/proc').some((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`\0${marker}\0`);
    } catch {
      return false;
    }
  });
}

/** The test’s own limit ends the waiting where it never comes true. */
async function started(marker: string): Promise<void> {
  await expect.poll(() => runs(marker), { timeout: 20_000 }).toBe(true);
}

async function gone(marker: string): Promise<void> {
  await expect.poll(() => runs(marker), { timeout: 5_000 }).toBe(false);
}
