import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue, Source } from '../../src/catalog/catalog.ts';
import { FACET_LABELS, FACET_NAMES, FACETS } from '../../src/catalog/facets.ts';
import { issueFacets } from '../../src/catalog/issue-facets.ts';
import { loadWholeCatalog } from '../../src/catalog/load.ts';
import { ADVICE, CLAIMS, type Advice, type Claim } from '../../src/catalog/vocabulary.ts';

const { catalog } = await loadWholeCatalog(join(import.meta.dirname, '../fixtures/content-good'));

function issueWith(change: (issue: Issue) => Partial<Issue>): Issue {
  const [issue] = catalog.issues;
  if (!issue) throw new Error('The good content has no issue.');
  return { ...issue, ...change(issue) };
}

const common = { key: 'k', title: 'T', places: [], topics: ['async' as const], note: 'N.' };

function stated(claim: Claim, advice: Advice): Source {
  const finding = { ...common, severity: 'high', origin: 'stated', says: 'problem' } as const;
  return { review: 'r', reviewTitle: 'R', finding: { ...finding, stated: null, claim, advice } };
}

const missed: Source = {
  review: 'r',
  reviewTitle: 'R',
  finding: { ...common, severity: 'high', origin: 'missed' },
};

describe('the facets of an issue', () => {
  test('severity, topics and stack are what the page says', () => {
    const issue = issueWith(() => ({
      severity: 'low',
      topics: ['async', 'security'],
      stack: ['django'],
    }));
    expect(issueFacets(issue)).toMatchObject({
      kind: ['issue'],
      severity: ['low'],
      topic: ['async', 'security'],
      stack: ['django'],
    });
  });

  test('any of its sources is enough, and each value stands once', () => {
    const issue = issueWith(() => ({
      sources: [stated('holds', 'fails'), stated('false', 'fails'), missed],
    }));
    expect(issueFacets(issue).claim).toEqual(['holds', 'false', 'missed']);
    expect(issueFacets(issue).advice).toEqual(['fails']);
  });

  test('what a review missed has no advice', () => {
    const issue = issueWith(() => ({ sources: [missed] }));
    expect(issueFacets(issue).claim).toEqual(['missed']);
    expect(issueFacets(issue).advice).toEqual([]);
  });

  test('nobody narrows by what says nothing', () => {
    const issue = issueWith(() => ({
      sources: [stated('none', 'none'), stated('unchecked', 'unchecked')],
    }));
    expect(issueFacets(issue).claim).toEqual([]);
    expect(issueFacets(issue).advice).toEqual([]);
  });

  test('advice that was run and failed is a value of the proof', () => {
    const [sample] = issueWith(() => ({})).samples;
    if (!sample) throw new Error('The issue has no sample.');
    const before = issueWith(() => ({ samples: [{ ...sample, role: 'before' }] }));
    const advised = issueWith(() => ({ samples: [{ ...sample, role: 'advised' }] }));
    expect(issueFacets(before).proof).toEqual(['by-hand']);
    expect(issueFacets(advised).proof).toEqual(['by-hand', 'advice-fails']);
  });
});

test('every value that an issue can have is offered with a label', () => {
  for (const claim of CLAIMS) {
    for (const advice of ADVICE) {
      const values = issueFacets(issueWith(() => ({ sources: [stated(claim, advice), missed] })));
      for (const facet of FACETS) {
        if (facet === 'stack') continue; // its register has the names
        const labels = values[facet].map((value) => FACET_LABELS[facet][value]);
        expect(labels).not.toContain(undefined);
      }
    }
  }
});

test('every facet has a name, and labels say no codes', () => {
  expect(Object.keys(FACET_NAMES)).toEqual([...FACETS]);
  const labels = Object.values(FACET_LABELS).flatMap((values) => Object.values(values));
  expect(labels.length).toBeGreaterThan(25);
  expect(labels.filter((label) => /[-_]/.test(label))).toEqual([]);
});
