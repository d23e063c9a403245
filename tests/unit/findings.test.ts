/** Nothing of the source reviews is lost: each finding has a page, or a sentence that says what is true. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadCatalog } from '../../src/catalog/load.ts';

const FIRST_WAVE = Object.entries(
  z
    .record(z.string(), z.array(z.string()).min(1))
    .parse(parse(readFileSync(join(import.meta.dirname, 'first-wave.yaml'), 'utf8'))),
);
/** Findings of each review, as they were counted when the reviews were read. */
const FINDINGS = {
  'chat-bot-django-port-readiness': 70,
  'claims-saas-codebase-audit': 135,
  'group-buying-service-code-review': 42,
  'task-bot-database-code-review': 55,
  'training-api-django-port-plan': 62,
};
const EXEMPT_AT_MOST = 0.1;

const { catalog } = await loadCatalog(join(import.meta.dirname, '../..'));
const { issues, permalinks } = catalog;

/** The slug under which a page stands today, which may be another than that it was given first. */
function currentSlug(slug: string): string | undefined {
  return Object.values(permalinks).find(
    (entry) => entry.slug === slug || entry.formerSlugs.includes(slug),
  )?.slug;
}

describe('every finding', () => {
  test('is accounted for, 364 in five reviews', () => {
    const counts = catalog.reviews.map(({ slug, findings }) => [slug, findings.length]);
    expect(Object.fromEntries(counts)).toEqual(FINDINGS);
    expect(catalog.reviews.flatMap(({ findings }) => findings)).toHaveLength(364);
  });

  test('has a page that is published, or the reason why it has none, and says what is true', () => {
    const published = new Set(
      issues.filter(({ status }) => status === 'published').map(({ slug }) => slug),
    );
    for (const { findings } of catalog.reviews) {
      for (const { data, issue } of findings) {
        expect(issue ? published.has(issue.slug) : data.reason, data.key).toBeTruthy();
        expect(data.note, data.key).toMatch(/^.{20,}[.?!]$/);
      }
    }
  });
});

describe('the first wave', () => {
  test('has 116 pages', () => {
    expect(FIRST_WAVE).toHaveLength(116);
  });

  test.for(FIRST_WAVE)('%s is published and covers its findings', ([slug, keys]) => {
    const issue = issues.find((one) => one.slug === currentSlug(slug));
    expect(issue?.status, 'a page under this address').toBe('published');
    const covered = issue?.sources.map(({ finding }) => finding.key);
    expect(covered).toEqual(expect.arrayContaining(keys));
  });

  test('leaves at most a tenth unproven, each with a reason and a day', () => {
    const exempt = issues.filter(({ proof }) => proof.runner === 'none');
    expect(exempt.length / issues.length).toBeLessThanOrEqual(EXEMPT_AT_MOST);
  });
});
