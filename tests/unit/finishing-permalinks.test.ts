import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANCHORS } from '../../src/catalog/anchors.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { permalinkFiles, writePermalinkPages } from '../../src/finishing/permalink-pages.ts';
import type { SiteSettings } from '../../src/site/settings.ts';
import { Tree } from './tree.ts';

const LOCAL: SiteSettings = { siteUrl: undefined, basePath: '/', repoUrl: undefined };
const UNDER_BASE: SiteSettings = { ...LOCAL, siteUrl: 'https://x.example', basePath: '/name/' };
let catalog: Catalog;
let local: ReadonlyMap<string, string>;
let underBase: ReadonlyMap<string, string>;

beforeAll(async () => {
  const tree = Tree.good();
  tree.edit('content/permalinks.json', 'It said what RP-1 says.', 'It said <b>“A & B”</b>.');
  ({ catalog } = await tree.load());
  tree.delete();
  local = filesOf(catalog, LOCAL);
  underBase = filesOf(catalog, UNDER_BASE);
});

function filesOf(of: Catalog, settings: SiteSettings): ReadonlyMap<string, string> {
  return new Map(permalinkFiles(of, settings).map(({ path, text }) => [path, text]));
}

function page(path: string, files = local): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(', ')}`);
  return text;
}

describe('a number', () => {
  it('has a page, and one for each anchor', () => {
    const found = [...local.keys()].filter((path) => path.startsWith('/rp/1')).sort();
    const expected = ANCHORS.map(({ anchor }) => `/rp/1-${anchor}/index.html`);
    expect(found).toEqual([...expected, '/rp/1/index.html'].sort());
    expect(ANCHORS).toHaveLength(10);
  });

  it('leads to its issue by script, by link, and by refresh', () => {
    expect(page('/rp/1/index.html')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>RP-1 | Review Playbooks</title>
      <meta name="robots" content="noindex">
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/rp/rp.css">
      <script src="/rp/go.js" data-to="/issues/stock-lost-update/"></script>
      <noscript><meta http-equiv="refresh" content="0; url=/issues/stock-lost-update/"></noscript>
      </head>
      <body>
      <header><p class="site"><a href="/">Review Playbooks</a></p></header>
      <main>
      <h1>RP-1</h1>
      <p><a href="/issues/stock-lost-update/">Two orders take the same last book</a></p>
      </main>
      </body>
      </html>
      "
    `);
  });

  it('leads to the section of an anchor', () => {
    const html = page('/rp/1-detect/index.html');
    expect(html).toContain('data-to="/issues/stock-lost-update/#detect"');
    expect(html).toContain('<a href="/issues/stock-lost-update/#detect">');
    expect(html).toContain('content="0; url=/issues/stock-lost-update/#detect"');
    expect(html).toContain('<h1>RP-1: Spot it in review</h1>');
  });

  it('leads to the top where a section is left out', () => {
    for (const anchor of ['rollout', 'when-not']) {
      const html = page(`/rp/1-${anchor}/index.html`);
      expect(html).toContain('data-to="/issues/stock-lost-update/"');
      expect(html).toContain('<h1>RP-1</h1>');
    }
  });

  it('leads under a base path, and names the canonical address where the site has one', () => {
    const html = page('/rp/1-detect/index.html', underBase);
    expect(html).toContain('data-to="/name/issues/stock-lost-update/#detect"');
    expect(html).toContain('<script src="/name/rp/go.js"');
    expect(html).toContain('href="/name/rp/rp.css"');
    expect(html).toContain(
      '<link rel="canonical" href="https://x.example/name/issues/stock-lost-update/">',
    );
    for (const [path, text] of underBase) {
      if (!path.endsWith('.html')) continue;
      expect(
        text.match(/(?:href|src|data-to)="\/(?!name\/)[^"]*"|url=\/(?!name\/)/g),
        path,
      ).toBeNull();
    }
  });

  it('is a fault where it has no published issue', () => {
    const issues = catalog.issues.filter(({ number }) => number !== 2);
    expect(() => permalinkFiles({ ...catalog, issues }, LOCAL)).toThrow(
      'RP-2 leads to “failed-migration-still-deploys”, which is no published issue',
    );
  });
});

describe('every page', () => {
  it('has language, charset first, title, landmarks, one heading, and stays out of search engines', () => {
    const pages = [...local].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    for (const [path, html] of pages) {
      expect(html, path).toMatch(
        /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n/,
      );
      expect(html, path).toMatch(/<title>[^<]+ \| Review Playbooks<\/title>/);
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(html.match(/<main>/g), path).toHaveLength(1);
      expect(html.match(/<h1>/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(/ style=|<style|<script>/);
    }
  });
});

describe('a former address', () => {
  it('leads to the new one', () => {
    const html = page('/issues/stock-race/index.html');
    expect(html).toContain('data-to="/issues/stock-lost-update/"');
    expect(html).toContain('<h1>This page has moved</h1>');
    expect(page('/issues/stock-race.md')).toBe(
      'This page has moved to /issues/stock-lost-update.md\n',
    );
    expect(page('/issues/stock-race.md', underBase)).toBe(
      'This page has moved to https://x.example/name/issues/stock-lost-update.md\n',
    );
  });
});

describe('a number that was withdrawn', () => {
  it('says when and why, and what replaces it, at every address that it had', () => {
    const notice = page('/rp/3/index.html');
    expect(notice).toContain('<h1>RP-3 was withdrawn</h1>');
    expect(notice).toContain('It said &lt;b&gt;“A &amp; B”&lt;/b&gt;.');
    expect(notice).toContain('<time datetime="2026-10-01">1 October 2026</time>');
    expect(notice).toContain('<a href="/rp/1/">RP-1, Two orders take the same last book</a>');
    expect(page('/issues/stock-not-locked/index.html')).toBe(notice);
    for (const { anchor } of ANCHORS) expect(page(`/rp/3-${anchor}/index.html`)).toBe(notice);
    expect(page('/issues/stock-not-locked.md', underBase)).toMatchInlineSnapshot(`
      "# RP-3 was withdrawn

      It said <b>“A & B”</b>.

      Replaced by RP-1, Two orders take the same last book: https://x.example/name/rp/1/

      Withdrawn on 1 October 2026.
      "
    `);
  });

  it('answers at its former addresses too, and says where nothing replaces it', () => {
    const third = catalog.permalinks['3'];
    if (!third?.withdrawn) throw new Error('RP-3 should be withdrawn');
    const withdrawn = { ...third.withdrawn, replacedBy: null };
    const permalinks = {
      ...catalog.permalinks,
      3: { ...third, formerSlugs: ['older'], withdrawn },
    };
    const files = filesOf({ ...catalog, permalinks }, LOCAL);
    expect(page('/issues/older/index.html', files)).toContain('Nothing replaces it.');
    expect(page('/issues/older.md', files)).toContain('Nothing replaces it.');
  });
});

describe('the script', () => {
  const script = readFileSync(
    new URL('../../src/finishing/permalinks/go.js', import.meta.url),
    'utf8',
  );
  const goTo = (to: string, here: string): string => {
    let target = '';
    const { href, hash } = new URL(here);
    const location = { href, hash, replace: (url: URL) => (target = url.href) };
    runInNewContext(script, { document: { currentScript: { dataset: { to } } }, location, URL });
    return target;
  };

  it.each([
    ['/issues/a/', 'https://x.example/rp/1/', 'https://x.example/issues/a/'],
    ['/issues/a/', 'https://x.example/rp/1/#detect', 'https://x.example/issues/a/#detect'],
    ['/issues/a/#fix', 'https://x.example/rp/1-fix/', 'https://x.example/issues/a/#fix'],
    ['/issues/a/#fix', 'https://x.example/rp/1-fix/#proof', 'https://x.example/issues/a/#proof'],
    ['/n/issues/a/', 'http://localhost:4321/n/rp/1/#x', 'http://localhost:4321/n/issues/a/#x'],
  ])('to %s from %s leads to %s', (to, here, there) => {
    expect(goTo(to, here)).toBe(there);
  });
});

describe('a built site', () => {
  const dist = mkdtempSync(join(tmpdir(), 'review-playbooks-permalinks-'));
  afterAll(() => {
    rmSync(dist, { recursive: true });
  });

  it('gets the pages, and never loses one of its own', async () => {
    const written = await writePermalinkPages(dist, catalog, LOCAL);
    expect(written).toBe(local.size + 2);
    for (const path of [...local.keys(), '/rp/go.js', '/rp/rp.css']) {
      expect(existsSync(join(dist, path)), path).toBe(true);
    }
    const other = join(dist, 'other');
    mkdirSync(join(other, 'rp/1'), { recursive: true });
    mkdirSync(join(other, 'issues/stock-race'), { recursive: true });
    writeFileSync(join(other, 'rp/1/index.html'), 'from Astro');
    writeFileSync(join(other, 'issues/stock-race/index.html'), 'from Astro');
    await expect(writePermalinkPages(other, catalog, LOCAL)).rejects.toThrow(
      'already: /issues/stock-race/index.html, /rp/1/index.html. Empty the output folder',
    );
    expect(readFileSync(join(other, 'rp/1/index.html'), 'utf8')).toBe('from Astro');
  });
});
