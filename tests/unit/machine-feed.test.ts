import { getRssString } from '@astrojs/rss';
import { expect, test } from 'vitest';
import { feed } from '../../src/machine/feed.ts';
import { llmsText } from '../../src/machine/llms.ts';
import { robotsText } from '../../src/machine/robots.ts';
import { contextAt, PLACES, readCatalog } from './machine-content.ts';

const catalog = await readCatalog();
const [{ root }] = PLACES;

test('the feed has issues and corrections as items of their own, newest first', async () => {
  const issues = catalog.issues.slice(0, 3).map((issue, index) => ({
    ...issue,
    number: index + 1,
    published: `2026-10-0${String(index + 1)}`,
    corrections:
      index === 0
        ? [
            { date: '2026-11-05', what: 'It said `a < b`.' },
            { date: '2026-11-05', what: 'It named [another](/topics/async/) version.' },
          ]
        : [],
  }));
  const xml = await getRssString(feed(contextAt(root, { ...catalog, issues })));
  const titles = [...xml.matchAll(/<title>(.*?)<\/title>/g)].map(([, title = '']) =>
    title.replace(/(RP-\d).*/, '$1'),
  );
  expect(titles).toEqual([
    'Review Playbooks',
    'Correction: RP-1',
    'Correction: RP-1',
    'RP-3',
    'RP-2',
    'RP-1',
  ]);
  const guids = [...xml.matchAll(/<guid[^>]*>(.*?)<\/guid>/g)].map(([, guid]) => guid);
  expect(new Set(guids).size).toBe(5);
  expect(guids).toContain(`${root}rp/3/`);
  expect(xml).toContain('<description>It said a &lt; b.</description>');
  expect(xml).toContain('<description>It named another version.</description>');
});

test('what has no number is not in the feed', () => {
  const issues = catalog.issues.map((issue) => ({ ...issue, number: null, published: null }));
  expect(feed(contextAt(root, { ...catalog, issues })).items).toEqual([]);
});

test('llms.txt begins as llmstxt.org says and lists every page as Markdown once', () => {
  const text = llmsText(contextAt(root, catalog));
  expect(text).toMatch(/^# Review Playbooks\n\n> .+\n\n[^#\n].+\n\n## Issues: /);
  const slugs = [...text.matchAll(/\/issues\/([a-z0-9-]+)\.md\)/g)].map(([, slug]) => slug);
  expect(slugs.toSorted()).toEqual(catalog.issues.map(({ slug }) => slug));
  const { playbooks, topics, reviews } = catalog;
  expect(text.match(/^- \[/gm)).toHaveLength(
    slugs.length + playbooks.length + topics.length + reviews.length + 12,
  );
});

test('robots.txt names the sitemap where there is one', () => {
  expect(robotsText(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robotsText('https://x.example/sitemap-index.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://x.example/sitemap-index.xml\n',
  );
});
