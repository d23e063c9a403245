import { describe, expect, it } from 'vitest';
import type { SearchKind } from '../../src/catalog/facets.ts';
import { isCovered } from '../../src/search/covered.ts';
import type { Evidence } from '../../src/search/evidence.ts';
import { rank } from '../../src/search/ranking.ts';
import { rarity } from '../../src/search/rarity.ts';
import type { ResolvedWord } from '../../src/search/resolve-word.ts';
import type { Postings } from '../../src/search/terms.ts';
import { bestWindow } from '../../src/search/windows.ts';

const ALL = 40;
const issue = (): SearchKind => 'issue';

/** A word that stands at places of pages: `{ page: [location, …] }`. */
function word(
  typed: string,
  at: Record<number, readonly number[]>,
  pages = Object.keys(at).length,
) {
  const matches = new Map(
    Object.entries(at).map(([place, locations]) => [
      Number(place),
      { score: 2, locations, inTitle: false, strength: 1 },
    ]),
  );
  const used = pages > 0 ? [typed] : [];
  const told = { isBegun: false, guessed: false, certainty: 1 };
  return { typed, used, ...told, matches, pages } satisfies ResolvedWord;
}

const phrase = (...places: number[]): Postings =>
  new Map(places.map((place) => [place, { score: 1, locations: [1], inTitle: false }]));

const evidence = (words: ResolvedWord[], phrases: Postings[] = []): Evidence => ({
  words,
  phrases,
  names: [],
  namesAlone: false,
});

const order = (...all: Parameters<typeof rank>): number[] => rank(...all).map(({ place }) => place);

describe('rarity', () => {
  it('grows the fewer pages hold a word, and never falls to nothing', () => {
    expect(rarity(1, ALL)).toBeGreaterThan(rarity(20, ALL));
    expect(rarity(ALL, ALL)).toBe(1);
    expect(rarity(0, ALL)).toBe(rarity(1, ALL));
  });
});

describe('the order', () => {
  it('puts the page with the rarer word first', () => {
    const words = [word('lock', { 1: [5] }, 1), word('error', { 2: [5] }, 30)];
    expect(order(evidence(words), issue, ALL)).toEqual([1, 2]);
  });

  it('puts the page first on which words stand together', () => {
    const words = [word('lost', { 1: [5], 2: [5] }), word('update', { 1: [900], 2: [7] })];
    expect(order(evidence(words), issue, ALL)).toEqual([2, 1]);
  });

  it('puts the page first on which neighbours are neighbours', () => {
    const words = [word('lost', { 1: [5], 2: [5] }), word('update', { 1: [6], 2: [6] })];
    expect(order(evidence(words, [phrase(2)]), issue, ALL)).toEqual([2, 1]);
  });

  it('puts an issue before a review that says the same', () => {
    const words = [word('lost', { 1: [5], 2: [5] })];
    expect(order(evidence(words), (place) => (place === 1 ? 'review' : 'issue'), ALL)).toEqual([2, 1]); // prettier-ignore
  });

  it('ends where pages have little of the query, and keeps those that have all of it', () => {
    const everywhere = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at, [5]]));
    const words = [
      word('lock', { 1: [5] }, 1),
      word('row', { 1: [6] }, 1),
      word('queue', { 1: [7] }, 1),
      word('error', everywhere),
    ];
    expect(order(evidence(words), issue, ALL)).toEqual([1]);
    expect(order(evidence(words.slice(3)), issue, ALL)).toHaveLength(30);
  });

  it('is by place where nothing tells pages apart', () => {
    expect(order(evidence([word('lost', { 3: [5], 1: [5], 2: [5] })]), issue, ALL)).toEqual([1, 2, 3]); // prettier-ignore
  });
});

describe('what is covered', () => {
  const unknown = (typed: string): ResolvedWord => word(typed, {}, 0);

  it('is a word that the site has', () => {
    expect(isCovered(1, evidence([word('webhook', { 1: [5] })]), ALL)).toBe(true);
  });

  it('is not a subject of which one word of three stands somewhere', () => {
    const words = [unknown('kubernetes'), unknown('ingress'), word('tls', { 1: [5] }, 4)];
    expect(isCovered(1, evidence(words), ALL)).toBe(false);
  });

  it('is a worry of which every word is known and half stand on the page', () => {
    const words = [
      word('charged', { 1: [5] }, 3),
      word('twice', { 1: [8] }, 3),
      word('payment', { 2: [5] }, 3),
      word('gateway', { 2: [5] }, 3),
    ];
    expect(isCovered(1, evidence(words), ALL)).toBe(true);
  });

  it('is a long text of foreign words in which neighbours stand on the page', () => {
    const foreign = Array.from({ length: 8 }, (_, at) => unknown(`foreign${String(at)}`));
    const own = ['running', 'event', 'loop', 'closed'].map((typed, at) =>
      word(typed, { 1: [20 + at] }, 5),
    );
    const phrases = [phrase(1), phrase(1), phrase(1)];
    expect(isCovered(1, evidence([...foreign, ...own], phrases), ALL)).toBe(true);
    expect(isCovered(1, evidence([...foreign, ...own.slice(0, 1)]), ALL)).toBe(false);
  });

  it('is not a guess that is unlikely', () => {
    const guess = { ...word('react', { 1: [5] }, 3), guessed: true, certainty: 0 };
    expect(isCovered(1, evidence([guess]), ALL)).toBe(false);
    expect(isCovered(1, evidence([{ ...guess, certainty: 1 }]), ALL)).toBe(true);
  });

  it('is a name of which the site has the parts, and not one among other words', () => {
    const words = [
      word('detect', { 1: [5] }),
      word('soft', { 1: [8] }),
      word('applied', { 2: [8] }),
    ];
    const named = { ...evidence(words), names: [new Map()] };
    expect(isCovered(1, { ...named, namesAlone: true }, ALL)).toBe(true);
    expect(isCovered(1, named, ALL)).toBe(false);
  });

  it('is not what stands far apart on a long page', () => {
    const ask = (...at: number[]): boolean => {
      const words = at.map((location, n) => word(`word${String(n)}`, { 1: [location] }, 2));
      return isCovered(1, evidence([...words, unknown('foreign')]), ALL);
    };
    expect(ask(5, 20, 40, 60)).toBe(true);
    expect(ask(5, 500, 1000, 1500)).toBe(false);
  });

  it('is not the same word twice', () => {
    const read = word('read', { 1: [5] }, 20);
    const asked = [read, { ...read, typed: 'reading' }, unknown('properties')];
    expect(isCovered(1, evidence(asked), ALL)).toBe(false);
  });

  it('is nothing where nothing was asked', () => {
    expect(isCovered(1, evidence([]), ALL)).toBe(false);
  });
});

describe('the best window', () => {
  const marks = new Map([
    [3, [{ term: 0, words: [], isBegun: false, weight: 1 }]],
    [100, [{ term: 0, words: [], isBegun: false, weight: 1 }]],
    [104, [{ term: 1, words: [], isBegun: false, weight: 2 }]],
    [105, [{ term: 1, words: [], isBegun: false, weight: 2 }]],
  ]);

  it('holds most of the query, each term once', () => {
    expect(bestWindow(marks, 10)).toEqual({ first: 100, told: 3 });
  });

  it('stays inside the part that is looked at', () => {
    expect(bestWindow(marks, 10, 0, 50)).toEqual({ first: 3, told: 1 });
    expect(bestWindow(marks, 10, 200)).toBeUndefined();
  });
});
