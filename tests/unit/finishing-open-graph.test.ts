import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { finish } from '../../src/finishing/index.ts';
import type { Card } from '../../src/finishing/og-card.ts';
import { cardsOf } from '../../src/finishing/og-cards.ts';
import { createRenderer } from '../../src/finishing/og-renderer.ts';
import { writeOpenGraphImages } from '../../src/finishing/open-graph.ts';
import { Tree } from './tree.ts';

const MOST_BYTES = 60 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'review-playbooks-og-'));
const at = (name: string): string => join(folder, name);
let catalog: Catalog;

beforeAll(async () => {
  const tree = Tree.good();
  ({ catalog } = await tree.load());
  tree.delete();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the cards', () => {
  it('are one for each issue, playbook, topic and review, and one for the site', () => {
    const kinds = [...cardsOf(catalog).keys()].map((path) => path.replace(/[^/]+$/, '')).sort();
    expect(
      Object.fromEntries(
        Map.groupBy(kinds, (kind) => kind)
          .entries()
          .map(([kind, all]) => [kind, all.length]),
      ),
    ).toEqual({
      // The site's own, and one for each section.
      '/og/': 7,
      '/og/issues/': 2,
      '/og/playbooks/': 1,
      '/og/reviews/': 1,
      '/og/topics/': 12,
    });
  });

  it('of an issue say number, title, severity, and how the worst source held up', () => {
    expect(cardsOf(catalog).get('/og/issues/stock-lost-update.png')).toEqual({
      stub: 'RP-1',
      title: 'Two orders take the same last book',
      severity: 'high',
      phrases: [
        { text: 'claim holds', tone: 'held' },
        { text: 'advice is incomplete', tone: 'caution' },
      ],
    });
  });

  it('leave drafts out, of the images and of the counts', () => {
    const issues = catalog.issues.map((issue) => ({ ...issue, status: 'draft' as const }));
    const cards = cardsOf({ ...catalog, issues });
    expect([...cards.keys()].filter((path) => path.startsWith('/og/issues/'))).toEqual([]);
    expect(cards.get('/og/topics/data-integrity.png')?.phrases).toEqual([
      { text: '0 issues', tone: 'plain' },
    ]);
  });
});

describe('an image', () => {
  const widest: Card = {
    stub: 'RP-1234',
    title: 'W'.repeat(24) + '_TRUSTED_ORIGINS_FOR_EVERYONE has no effect on an exempt ho',
    severity: 'critical',
    phrases: [
      { text: 'claim cannot be checked', tone: 'caution' },
      { text: 'advice cannot be checked', tone: 'caution' },
    ],
  };

  it('is a PNG of 1200 × 630 that stays small, however wide its title', async () => {
    const bytes = Buffer.from(await (await createRenderer()).draw(widest));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    expect(bytes.length).toBeGreaterThan(5_000);
  });

  it('has a key that follows its words', async () => {
    const renderer = await createRenderer();
    expect(renderer.keyOf(widest)).toBe(renderer.keyOf({ ...widest }));
    expect(renderer.keyOf(widest)).not.toBe(renderer.keyOf({ ...widest, severity: 'high' }));
  });
});

describe('a built site', () => {
  const images = 23;

  it('gets every image, and copies what was drawn before', async () => {
    expect(await writeOpenGraphImages(folder, at('first'), catalog)).toEqual({
      images,
      drawn: images,
    });
    const cache = at('.cache/og');
    const [one = ''] = readdirSync(cache);
    writeFileSync(join(cache, one), 'kept');
    expect(await writeOpenGraphImages(folder, at('second'), catalog)).toEqual({ images, drawn: 0 });
    const paths = [...cardsOf(catalog).keys()];
    const copied = paths.map((path) => readFileSync(join(at('second'), path), 'latin1'));
    expect(copied.filter((text) => text === 'kept')).toHaveLength(1);
    for (const path of paths) {
      expect(statSync(join(at('first'), path)).size, path).toBeLessThan(MOST_BYTES);
    }
    rmSync(join(cache, one));
  });

  it('is finished step by step, without those that are skipped', async () => {
    const dist = at('finished');
    const settings = { siteUrl: undefined, basePath: '/', repoUrl: undefined };
    const lines: string[] = [];
    const options = {
      root: folder,
      dist,
      catalog,
      settings,
      log: (line: string) => lines.push(line),
    };
    const timings = await finish({ ...options, skip: ['open-graph'] });
    expect(timings.map(({ step, summary }) => [step, summary])).toEqual([
      ['permalinks', '40 files'],
      ['policy', '36 pages, 36 changed'],
    ]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Permalink pages: 40 files in \d+\.\d s$/);
  });
});
