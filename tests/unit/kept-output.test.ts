import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptOutput } from '../../src/pipeline/kept-output.ts';

let folder: string;
let dist: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-playbooks-output-'));
  dist = join(folder, 'dist');
  cache = join(folder, 'cache');
  mkdirSync(cache);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Each write has a time of its own, however quick the machine is. */
let clock = 1_700_000_000;

function write(path: string, text: string): void {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  utimesSync(target, (clock += 1), clock);
}

const there = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
    .sort();

/** A build that writes files and keeps others. */
async function build(files: Record<string, string>, kept: string[] = []): Promise<void> {
  const output = await KeptOutput.takeOver(dist, cache);
  for (const [path, text] of Object.entries(files)) write(path, text);
  await output.removeLeftOver(new Set(kept));
  await output.remember();
}

const FIRST = { 'index.html': 'home', 'issues/a/index.html': 'a', 'issues/b/index.html': 'b' };

test('a page that is kept stays as it is, and what is neither kept nor written goes', async () => {
  await build(FIRST);
  await build({ 'index.html': 'home again' }, ['issues/a/index.html']);
  expect(there()).toEqual(['index.html', 'issues/a/index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('home again');
  expect(readdirSync(join(dist, 'issues'))).toEqual(['a']);
});

test('a page that is written with the same text is no left-over', async () => {
  await build(FIRST);
  await build(FIRST);
  expect(there()).toEqual(Object.keys(FIRST).sort());
});

describe('what is of no known content is not there when a build begins:', () => {
  async function atTheBeginning(): Promise<string[]> {
    await KeptOutput.takeOver(dist, cache);
    return there();
  }

  test('files of somebody else', async () => {
    write('stranger.html', 'x');
    expect(await atTheBeginning()).toEqual([]);
  });

  test('a file that was changed since', async () => {
    await build(FIRST);
    write('index.html', 'by hand');
    expect(await atTheBeginning()).toEqual(['issues/a/index.html', 'issues/b/index.html']);
  });

  test('a file that came since', async () => {
    await build(FIRST);
    write('issues/c/index.html', 'c');
    expect(await atTheBeginning()).toEqual(Object.keys(FIRST).sort());
  });

  test('what a build left that broke off', async () => {
    await build(FIRST);
    await KeptOutput.takeOver(dist, cache);
    write('index.html', 'half');
    expect(await atTheBeginning()).toEqual([]);
  });

  test('everything, where the cache was used for another folder since', async () => {
    await build(FIRST);
    const own = dist;
    dist = join(folder, 'elsewhere');
    await build(FIRST);
    dist = own;
    expect(await atTheBeginning()).toEqual([]);
  });

  test('everything, where the note is damaged', async () => {
    await build(FIRST);
    writeFileSync(join(cache, 'output.json'), '{"dist":');
    expect(await atTheBeginning()).toEqual([]);
  });
});
