import { expect, test } from 'vitest';
import type { Playbook } from '../../src/catalog/catalog.ts';
import { inReadingOrder, timeOf } from '../../src/catalog/reading-path.ts';

function playbook(slug: string, place?: number): Playbook {
  return {
    slug,
    title: slug,
    summary: 'x',
    audience: 'x',
    minutes: 60,
    needs: ['x'],
    topics: ['async'],
    aliases: [],
    path: `content/playbooks/${slug}.md`,
    body: '',
    updated: null,
    steps: [],
    exercises: [],
    issues: [],
    next: null,
    ...(place && { reading: { place, why: 'x' } }),
  };
}

test('the path in its order, and what stands beside it', () => {
  const { path, beside } = inReadingOrder([playbook('b', 2), playbook('c'), playbook('a', 1)]);
  expect([path, beside].map((list) => list.map(({ slug }) => slug))).toEqual([['a', 'b'], ['c']]);
});

test.for([
  [[45], 'about 45 minutes'],
  [[60, 59], 'about 119 minutes'],
  [[60, 60], 'about 2 hours'],
  [[90, 60], 'about 2½ hours'],
  [[90, 75], 'about 3 hours'],
] as const)('%j are %s', ([minutes, said]) => {
  expect(timeOf(minutes.map((one) => ({ minutes: one })))).toBe(said);
});
