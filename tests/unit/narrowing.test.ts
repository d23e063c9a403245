import { describe, expect, test } from 'vitest';
import {
  askedParameters,
  countValues,
  isEmpty,
  matches,
  readAsked,
} from '../../src/search/narrowing.ts';
import type { FacetValues } from '../../src/catalog/facets.ts';

const PAGES: readonly FacetValues[] = [
  { severity: ['high'], topic: ['async', 'security'], stack: ['django'] },
  { severity: ['high'], topic: ['security'], stack: ['redis'] },
  { severity: ['low'], topic: ['async'], stack: ['django', 'redis'] },
  { kind: ['playbook'], topic: ['async'] },
];

const matching = (selection: Parameters<typeof matches>[1]): number[] =>
  PAGES.flatMap((page, index) => (matches(page, selection) ? [index] : []));

describe('narrowing', () => {
  test('nothing chosen narrows nothing, an empty list of values neither', () => {
    expect(matching({})).toEqual([0, 1, 2, 3]);
    expect(matching({ topic: [] })).toEqual([0, 1, 2, 3]);
    expect(isEmpty({ topic: [] })).toBe(true);
    expect(isEmpty({ topic: ['async'] })).toBe(false);
  });

  test('values of one facet widen', () => {
    expect(matching({ severity: ['high'] })).toEqual([0, 1]);
    expect(matching({ severity: ['high', 'low'] })).toEqual([0, 1, 2]);
  });

  test('facets narrow one another', () => {
    expect(matching({ severity: ['high', 'low'], topic: ['async'] })).toEqual([0, 2]);
    expect(matching({ severity: ['high'], topic: ['async'], stack: ['redis'] })).toEqual([]);
  });

  test('a page without the facet is not found by it', () => {
    expect(matching({ stack: ['django', 'redis'] })).toEqual([0, 1, 2]);
  });
});

describe('counts', () => {
  test('each value counts what it would show beside what the other facets choose', () => {
    const counts = countValues(PAGES, { severity: ['high'] });
    // The own facet narrows its own numbers not: both severities can still be chosen.
    expect([...counts.severity]).toEqual([
      ['high', 2],
      ['low', 1],
    ]);
    expect([...counts.topic]).toEqual([
      ['async', 1],
      ['security', 2],
    ]);
    expect([...counts.stack]).toEqual([
      ['django', 1],
      ['redis', 1],
    ]);
    expect(counts.kind.size).toBe(0);
  });

  test('a number is what choosing the value alone in its facet shows', () => {
    const selection = { topic: ['async'], stack: ['django'] };
    const counts = countValues(PAGES, selection);
    for (const [topic, count] of counts.topic) {
      expect(matching({ ...selection, topic: [topic] })).toHaveLength(count);
    }
    for (const [stack, count] of counts.stack) {
      expect(matching({ ...selection, stack: [stack] })).toHaveLength(count);
    }
  });
});

describe('the address', () => {
  const OFFERED = { severity: ['high', 'low'], topic: ['async', 'security'] };
  const read = (search: string, others: readonly string[] = []): ReturnType<typeof readAsked> =>
    readAsked(new URLSearchParams(search), OFFERED, others);

  test('query and selection survive the way through an address', () => {
    const selection = { severity: ['low', 'high'], topic: ['async'] };
    const parameters = askedParameters('a & b=c', selection);
    expect(readAsked(parameters, OFFERED)).toEqual({ query: 'a & b=c', selection, ignored: [] });
  });

  test('the facets stand in one order, whoever chose first', () => {
    expect(askedParameters('x', { topic: ['async'], severity: ['high'] }).toString()).toBe(
      askedParameters('x', { severity: ['high'], topic: ['async'] }).toString(),
    );
    expect(askedParameters('  ', {}).toString()).toBe('');
  });

  test('a value that is named twice counts once', () => {
    expect(read('topic=async&topic=async').selection).toEqual({ topic: ['async'] });
  });

  test('what is not known is ignored and named', () => {
    const asked = read('colour=red&topic=magic&topic=async&stack=django&severity=');
    expect(asked.selection).toEqual({ topic: ['async'] });
    expect(asked.ignored).toEqual(['colour=red', 'topic=magic', 'stack=django', 'severity=']);
  });

  test('names that every object has are no facets', () => {
    expect(read('__proto__=x&constructor=y').ignored).toEqual(['__proto__=x', 'constructor=y']);
  });

  test('what the page knows beside the facets is left to it', () => {
    expect(read('sort=newest', ['sort']).ignored).toEqual([]);
    expect(read('sort=newest').ignored).toEqual(['sort=newest']);
  });
});
