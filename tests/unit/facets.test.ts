import { describe, expect, test } from 'vitest';
import type { Issue, Source } from '../../src/catalog/catalog.ts';
import { FACET_LABELS, FACET_NAMES, FACETS } from '../../src/catalog/facets.ts';
import { issueFacets } from '../../src/catalog/issue-facets.ts';
import { ADVICE, CLAIMS, type Advice, type Claim } from '../../src/catalog/vocabulary.ts';
import { Tree } from './tree.ts';

const tree = Tree.good();
const { catalog } = await tree.load();
tree.delete();

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

  test('the proof is told by what is recorded, not by what is declared', () => {
    const proofs = new Map(catalog.issues.map((issue) => [issue.slug, issueFacets(issue).proof]));
    expect([...proofs]).toEqual([
      ['failed-migration-still-deploys', ['proven', 'advice-fails']],
      ['remote-quota-spent-at-once', ['not-executable']],
      ['stock-lost-update', ['proven']],
    ]);
    expect(issueFacets(issueWith(() => ({ evidence: null }))).proof).toEqual([]);
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
