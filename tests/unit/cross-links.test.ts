import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalog, Issue } from '../../src/catalog/catalog.ts';
import { Tree } from './tree.ts';

const STOCK = 'stock-lost-update';
const DEPLOY = 'failed-migration-still-deploys';

let tree: Tree;
let catalog: Catalog;

beforeAll(async () => {
  tree = Tree.good();
  for (const [slug, severity] of [
    ['stock-goes-negative', 'critical'],
    ['stock-is-cached', 'low'],
  ] as const) {
    tree.copy(`content/issues/${STOCK}`, `content/issues/${slug}`);
    tree.edit(`content/issues/${slug}/index.md`, 'severity: high', `severity: ${severity}`);
    tree.edit(`content/issues/${slug}/index.md`, `related: [${DEPLOY}]\n`, '');
  }
  ({ catalog } = await tree.load());
});

afterAll(() => {
  tree.delete();
});

function issue(slug: string): Issue {
  const found = catalog.issues.find((one) => one.slug === slug);
  if (!found) throw new Error(`no issue ${slug}`);
  return found;
}

const slugs = (refs: readonly { slug: string }[]): string[] => refs.map(({ slug }) => slug);

describe('links are closed in both directions', () => {
  test('related issues', () => {
    expect(slugs(issue(STOCK).related)).toEqual([DEPLOY]);
    expect(slugs(issue(DEPLOY).related)).toEqual([STOCK]);
    expect(issue(DEPLOY).related[0]?.number).toBe(1);
  });

  test('issues and the steps that guard against them', () => {
    expect(issue(DEPLOY).steps).toEqual([
      {
        playbook: 'release-a-migration',
        title: 'Release a migration without an outage',
        step: 'stop-at-a-failure',
        position: 2,
      },
    ]);
    expect(slugs(catalog.playbooks[0]?.issues ?? [])).toEqual([STOCK, DEPLOY]);
    expect(catalog.playbooks[0]?.exercises[0]?.issue?.slug).toBe(STOCK);
  });

  test('issues and the findings that they cover', () => {
    expect(issue(STOCK).sources.map(({ finding }) => finding.key)).toEqual(['stock-race']);
    expect(catalog.reviews[0]?.findings.map((finding) => finding.issue?.slug)).toEqual([
      STOCK,
      undefined,
      DEPLOY,
    ]);
  });

  test('topics, with what has no page of its own', () => {
    const topic = (slug: string) => catalog.topics.find((one) => one.slug === slug);
    expect(slugs(topic('migrations')?.issues ?? [])).toEqual([DEPLOY]);
    expect(slugs(topic('migrations')?.playbooks ?? [])).toEqual(['release-a-migration']);
    expect(slugs(topic('security')?.neighbours ?? [])).toEqual(['tenancy']);
    expect(topic('maintainability')?.noted.map(({ finding }) => finding.key)).toEqual([
      'long-function',
    ]);
  });
});

test('within its main topic an issue has the worse one before it and the lesser one after it', () => {
  expect(issue('stock-goes-negative').previous).toBeNull();
  expect(issue('stock-goes-negative').next?.slug).toBe(STOCK);
  expect(issue(STOCK).previous?.slug).toBe('stock-goes-negative');
  expect(issue(STOCK).next?.slug).toBe('stock-is-cached');
  expect(issue('stock-is-cached').next).toBeNull();
});

test('numbers, former slugs and days come from the register', () => {
  expect(issue(STOCK)).toMatchObject({
    number: 1,
    formerSlugs: ['stock-race'],
    published: '2026-09-01',
  });
  expect(issue('stock-is-cached').number).toBeNull();
});

test('what is published links no draft, and a finding whose page is a draft is noted', async () => {
  const drafted = Tree.good();
  try {
    drafted.edit(`content/issues/${STOCK}/index.md`, 'status: published', 'status: draft');
    const { catalog: all, published } = await drafted.load();
    expect(slugs(all.issues)).toContain(STOCK);
    expect(JSON.stringify(all.reviews)).toContain(`"slug":"${STOCK}"`);
    expect(slugs(published.issues)).not.toContain(STOCK);
    const links = [
      ...published.issues.flatMap((one) => [...one.related, one.previous, one.next]),
      ...published.playbooks.flatMap((one) => [
        ...one.issues,
        ...one.exercises.map((e) => e.issue),
      ]),
      ...published.topics.flatMap((one) => one.issues),
      ...published.reviews.flatMap((one) => one.findings.map((finding) => finding.issue)),
    ];
    expect(links.filter((link) => link?.slug === STOCK)).toEqual([]);
    const keys = published.topics.flatMap((topic) => topic.noted.map(({ finding }) => finding.key));
    const [covered] = all.reviews.flatMap((review) =>
      review.findings.filter(({ data }) => data.issue === STOCK),
    );
    expect(keys).toContain(covered?.data.key);
  } finally {
    drafted.delete();
  }
});
