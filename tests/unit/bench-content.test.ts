import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeContent } from '../../src/bench/content.ts';
import { uniqueName } from '../../src/bench/names.ts';
import { readContent } from '../../src/catalog/content-files.ts';
import { loadCatalog, loadWholeCatalog, type LoadedCatalog } from '../../src/catalog/load.ts';
import { TOPICS } from '../../src/catalog/vocabulary.ts';
import { runChecks } from '../../src/checks/index.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const COUNT = 160;
const real = await loadCatalog(REPOSITORY);
const REAL = real.entries.issues.length;
const MADE = COUNT - REAL;

let folder = '';
let slugs: readonly string[] = [];
let made: LoadedCatalog;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-content-'));
  slugs = await writeContent(real, folder, COUNT);
  made = await loadWholeCatalog(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('has as many issues as wanted, with numbers of their own', () => {
  const { issues } = made.catalog;
  expect(issues).toHaveLength(COUNT);
  expect(new Set(slugs)).toEqual(new Set(issues.map(({ slug }) => slug)));
  expect(new Set(issues.map(({ number }) => number)).size).toBe(COUNT);
  expect(issues.map(({ number }) => number)).not.toContain(null);
});

test('passes every check: samples parse, rules find their own “before” alone, links lead somewhere', async () => {
  const ruled = made.entries.issues.filter(({ slug, rule }) => slugs.indexOf(slug) >= REAL && rule);
  expect(ruled).toHaveLength(MADE);
  const found = await runChecks(made);
  // Made content has no history, which is an error in CI.
  const errors = found.filter(({ severity }) => severity === 'error');
  expect(errors.filter(({ code }) => code !== 'permalink-history')).toEqual([]);
});

test('says nothing twice', () => {
  const { issues } = made.catalog;
  const distinct = (texts: readonly string[]): number => new Set(texts).size;
  expect(distinct(issues.map(({ title }) => title))).toBe(COUNT);
  expect(distinct(issues.map(({ body }) => body))).toBe(COUNT);
  const samples = issues.flatMap(({ samples: own }) => own.flatMap(({ files }) => files));
  const marked = samples.filter(({ code }) => code.includes('def settle_'));
  expect(marked.length).toBeGreaterThanOrEqual(2 * MADE);
  expect(distinct(marked.map(({ code }) => code))).toBe(marked.length);
});

test('is as long as the real content and spread over all topics', () => {
  const { issues, reviews } = made.catalog;
  const originals = issues.filter(({ slug }) => slugs.indexOf(slug) < REAL);
  const mean = (list: typeof issues): number =>
    list.reduce((sum, { body }) => sum + body.length, 0) / list.length;
  expect(mean(issues) / mean(originals)).toBeCloseTo(1, 1);
  expect(new Set(issues.map(({ topics }) => topics[0]))).toEqual(new Set(TOPICS));
  expect(issues.every(({ sources }) => sources.length > 0)).toBe(true);
  expect(reviews.length).toBeGreaterThan(5);
});

test('is the same at every run', async () => {
  const again = await mkdtemp(join(tmpdir(), 'bench-again-'));
  try {
    await writeContent(real, again, COUNT);
    const [one, other] = await Promise.all([folder, again].map((root) => readContent(root)));
    expect(one?.files.size).toBeGreaterThan(COUNT * 3);
    expect(other?.files).toEqual(one?.files);
  } finally {
    await rm(again, { recursive: true, force: true });
  }
});

test('gives no name twice', () => {
  const names = Array.from({ length: 200_000 }, (_, index) => uniqueName(index));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z]{6}$/.test(name))).toBe(true);
});
