import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineFiles } from '../../src/bench/baseline.ts';
import { isMissed, table, type Line } from '../../src/bench/line.ts';
import { bestOf } from '../../src/bench/cost.ts';
import { measuredRun } from '../../src/bench/measured-run.ts';
import { differences } from '../../src/bench/second-build.ts';
import { compressTexts, startServer } from '../../src/bench/static-server.ts';
import { writeAll } from '../../src/bench/content.ts';
import { loadWholeCatalog } from '../../src/catalog/load.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const NEVER = new AbortController().signal;

test('counts the memory and the time of a command and of what it starts', async () => {
  const hold = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 600)';
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}]);`;
  const { seconds, peak } = await measuredRun(['-e', parent], REPOSITORY, NEVER);
  expect(seconds).toBeGreaterThan(0.6);
  expect(peak).toBeGreaterThan(150e6);
  expect(peak).toBeLessThan(600e6);
});

test('a command that fails is no measure, and its words are told', async () => {
  const failing = measuredRun(['-e', 'console.log("out of paper"); process.exit(3)'], '/', NEVER);
  await expect(failing).rejects.toThrow(/failed \(3\) in \/:\nout of paper/);
});

test('settings reach the command only where they are meant to', async () => {
  process.env['SITE_URL'] = 'https://elsewhere.example';
  try {
    const assertion = (value: string): string[] => [
      '-e',
      `if (process.env.SITE_URL !== ${value}) process.exit(1)`,
    ];
    await measuredRun(assertion('undefined'), '/', NEVER);
    await measuredRun(assertion('"http://here"'), '/', NEVER, { SITE_URL: 'http://here' });
  } finally {
    delete process.env['SITE_URL'];
  }
});

test('takes the best of each measure', () => {
  const costs = [
    { seconds: 3, processorSeconds: 5, peak: 10 },
    { seconds: 4, processorSeconds: null, peak: 8 },
  ];
  expect(bestOf(costs)).toEqual({ seconds: 3, processorSeconds: 5, peak: 8 });
});

test('tells what is missed', () => {
  const lines: Line[] = [
    { what: 'Build', value: 30, unit: 's', detail: 'of 2' },
    { what: 'Ratio', value: 1.9, unit: '×', most: 1.8, aim: 1.25 },
    { what: 'Score', value: 98, unit: '', least: 98 },
  ];
  expect(lines.map(isMissed)).toEqual([false, true, false]);
  expect(table(lines)).toMatchInlineSnapshot(`
    "        Build    30 s                         of 2
    MISSED  Ratio  1.90 ×  ≤ 1.80 × (aim 1.25 ×)
    ok      Score      98  ≥ 98

    1 of 2 limits are kept; missed: Ratio."
  `);
});

test('finds pages that differ, came, or went', () => {
  const one = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
  const other = new Map([
    ['a', '1'],
    ['b', 'x'],
    ['d', '4'],
  ]);
  expect(differences(one, other)).toEqual(['b', 'c', 'd']);
  expect(differences(one, one)).toEqual([]);
});

test('the other side has the same prose and every sample', async () => {
  const { catalog } = await loadWholeCatalog(REPOSITORY);
  const files = baselineFiles(catalog);
  const { issues, playbooks, topics, reviews } = catalog;
  const pages = issues.length + playbooks.length + topics.length + reviews.length;
  expect([...files.keys()].filter((path) => path.endsWith('.md'))).toHaveLength(pages + 1);
  expect(issues.length).toBeGreaterThan(10);
  for (const { slug, body, samples, proof } of issues) {
    const text = files.get(`src/content/docs/issues/${slug}.md`);
    const code = samples.flatMap((sample) => sample.files.map((file) => file.code.trimEnd()));
    const said = proof.runner === 'none' ? proof.why : proof.how;
    for (const part of [body.trim(), said, ...code]) expect(text).toContain(part);
  }
});

test('serves texts compressed, as a host does', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'bench-dist-'));
  const server = await startServer();
  try {
    await writeAll(dist, new Map([['a/index.html', `<p>${'word '.repeat(1000)}</p>`]]));
    await compressTexts(dist);
    expect((await fetch(`${server.origin}/a/`)).status).toBe(404);
    server.serve(dist);
    const response = await fetch(`${server.origin}/a/`);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('word word');
    expect((await fetch(`${server.origin}/b/`)).status).toBe(404);
  } finally {
    await server.close();
    await rm(dist, { recursive: true, force: true });
  }
});
