/** The engine on an index that Pagefind made, served under a base path. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogDocuments, inOrder } from '../../src/search-index/documents.ts';
import { indexOf, writeSearchIndex } from '../../src/search-index/index.ts';
import { withdrawnDocuments } from '../../src/search-index/page-documents.ts';
import { createSearch, type Search } from '../../src/search/engine.ts';
import type { Hit } from '../../src/search/search.ts';
import { serveSite, type ServedSite } from '../../src/setup/serve-site.ts';
import { Tree } from './tree.ts';

const BASE = '/name/';
const DRAFT = 'content/issues/stock-lost-update/index.md';
let dist: string;
let site: ServedSite;
let search: Search;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'search-'));
  writeFileSync(join(dist, 'index.html'), 'home');
  const tree = Tree.good();
  const { catalog } = await tree.load();
  tree.delete();
  const documents = [...catalogDocuments(catalog), ...withdrawnDocuments(catalog)].sort(inOrder);
  await writeSearchIndex(await indexOf(documents, catalog), dist);
  site = await serveSite({ dist, basePath: BASE, port: 0 });
  search = searchOf(`${site.url}pagefind/`);
});

afterAll(async () => {
  await site.close();
  rmSync(dist, { recursive: true });
});

function searchOf(folder: string): Search {
  return createSearch({
    folder,
    load: () => import(join(dist, 'pagefind', 'pagefind.js')) as Promise<unknown>,
    read: async (address) => {
      const response = await fetch(address);
      return response.ok ? response.text() : undefined;
    },
  });
}

async function find(query: string, selection = {}): Promise<Hit[]> {
  return (await search.search(query, selection)).hits(0, 10);
}

const pathsOf = (hits: readonly Hit[]): string[] => hits.map(({ url }) => new URL(url).pathname);

describe('the index', () => {
  it('says how many pages it holds and which stacks they name', async () => {
    const about = await search.load();
    expect(about.pages).toBe(2 + 1 + 12 + 1 + 1);
    expect(about.stacks['django']).toBe('Django');
  });

  it('holds no draft', async () => {
    const tree = Tree.good();
    tree.edit(DRAFT, 'status: published', 'status: draft');
    const { catalog } = await tree.load();
    tree.delete();
    const paths = catalogDocuments(catalog).map(({ path }) => path);
    expect(paths).not.toContain('/issues/stock-lost-update/');
    expect(paths).toContain('/issues/failed-migration-still-deploys/');
  });

  it('is told from one that nobody built', async () => {
    const without = searchOf(`${site.url}nowhere/`);
    await expect(without.load()).rejects.toMatchObject({ reason: 'no-index' });
    await expect(without.search('stock', {})).rejects.toMatchObject({ reason: 'no-index' });
  });
});

describe('a search', () => {
  it.each(['RP-1', 'rp1', 'rp 1', '1'])(
    'for %j finds the page of that number first',
    async (query) => {
      const [first] = await find(query);
      expect(first?.number).toBe(1);
      expect(pathsOf(first ? [first] : [])).toEqual(['/name/issues/stock-lost-update/']);
    },
  );

  it('for a number that was withdrawn finds the notice', async () => {
    const [first] = await find('RP-3');
    expect(first && pathsOf([first])).toEqual(['/name/rp/3/']);
  });

  it('for a number that nobody gave finds nothing', async () => {
    expect((await search.search('RP-999', {})).total).toBe(0);
  });

  it('without words lists every page, issues first and worst first', async () => {
    const found = await search.search('', {});
    expect(found.total).toBe(17);
    const kinds = (await found.hits(0, 17)).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['issue', 'issue', 'playbook']);
  });

  it('finds an alias, and never shows it', async () => {
    const [first] = await find('lost update');
    expect(first && pathsOf([first])).toEqual(['/name/issues/stock-lost-update/']);
    expect(JSON.stringify(first)).not.toContain('search-');
    expect(first?.excerpt.map(({ text }) => text).join('').toLowerCase()).not.toContain('lost update'); // prettier-ignore
  });

  it('mends a misspelt word and says so', async () => {
    const found = await search.search('subtrcats', {});
    expect(found.mended).toEqual([{ typed: 'subtrcats', used: ['subtracts'] }]);
    expect(found.total).toBeGreaterThan(0);
  });

  it('narrows by OR within a facet and AND across, with counts', async () => {
    const found = await search.search('', { kind: ['issue', 'playbook'], severity: ['high'] });
    const hits = await found.hits(0, 10);
    expect(hits.every(({ kind, severity }) => kind === 'issue' && severity === 'high')).toBe(true);
    expect(found.total).toBe(hits.length);
    const counts = await found.counts();
    expect(counts.kind?.get('issue')).toBe(found.total);
    expect([...(counts.severity?.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it.each([
    ['symbols', '!!! ((( ]]] %%% $$$'],
    ['another script', '日本語の検索 поиск'],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['10,000 characters', 'lorem ipsum dolor '.repeat(556)],
    ['quotation marks', '"stock'],
  ])('of %s is answered', async (_, query) => {
    const found = await search.search(query, {});
    expect((await found.hits(0, 3)).length).toBe(Math.min(3, found.total));
  });

  it('for something else finds nothing', async () => {
    expect((await search.search('kubernetes ingress tls', {})).total).toBe(0);
    expect((await search.search('日本語の検索', {})).total).toBe(0);
  });

  it('can be given up', async () => {
    const signal = AbortSignal.abort(new Error('outdated'));
    await expect(search.search('stock', {}, { signal })).rejects.toThrow('outdated');
  });
});
