import { describe, expect, it } from 'vitest';
import { areForms } from '../../src/search/same-word.ts';
import { otherSpellings } from '../../src/search/spelling.ts';
import { likelihood, nearestWords, slipsBetween } from '../../src/search/typos.ts';
import { vocabularyFrom } from '../../src/search/vocabulary.ts';

describe('British and American spelling', () => {
  it.each([
    ['organisation', 'organization'],
    ['serialise', 'serialize'],
    ['analysed', 'analyzed'],
    ['behaviour', 'behavior'],
    ['colouring', 'coloring'],
    ['centre', 'center'],
    ['catalogue', 'catalog'],
    ['cancelled', 'canceled'],
    ['modelling', 'modeling'],
    ['fulfil', 'fulfill'],
    ['licence', 'license'],
    ['defence', 'defense'],
    ['acknowledgement', 'acknowledgment'],
    ['artefact', 'artifact'],
  ])('%s and %s lead to each other', (british, american) => {
    expect(otherSpellings(british)).toContain(american);
    expect(otherSpellings(american)).toContain(british);
  });

  it('leaves a word alone that has no other', () => {
    expect(otherSpellings('webhook')).not.toContain('webhook');
    expect(otherSpellings('sql')).toEqual([]);
  });
});

describe('slips', () => {
  it.each([
    ['update', 'update', 0],
    ['updaet', 'update', 1],
    ['comit', 'commit', 1],
    ['tenent', 'tenant', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('between %s and %s are %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
    expect(slipsBetween(b, a)).toBe(slips);
  });

  it('are not counted beyond the limit', () => {
    expect(slipsBetween('abcdefgh', 'stuvwxyz', 2)).toBeGreaterThan(2);
  });

  it('lead to the nearest word, the same first letter before others', () => {
    const words = ['constraint', 'coroutine', 'goroutines', 'tenant', 'tenants', 'update'];
    expect(nearestWords('constrant', words)).toEqual([{ word: 'constraint', slips: 1 }]);
    expect(nearestWords('tenent', words).map(({ word }) => word)).toEqual(['tenant']);
    expect(nearestWords('abc', words)).toEqual([]);
    expect(nearestWords('kubernetes', words)).toEqual([]);
  });

  it('are likelier where letters are swapped than where one is another', () => {
    const swapped = likelihood('updaet', { word: 'update', slips: 1 });
    const changed = likelihood('spring', { word: 'string', slips: 1 });
    expect(swapped).toBeGreaterThan(changed);
    expect(likelihood('react', { word: 'reach', slips: 1 })).toBe(0);
    expect(likelihood('constrant', { word: 'constraint', slips: 1 })).toBe(1);
  });
});

describe('the vocabulary', () => {
  const vocabulary = vocabularyFrom('analyse\ncommit\ncommitted\nupdate');

  it('knows words and their beginnings', () => {
    expect(vocabulary.has('commit')).toBe(true);
    expect(vocabulary.hasBeginning('comm')).toBe(true);
    expect(vocabulary.hasBeginning('como')).toBe(false);
    expect(vocabulary.hasBeginning('zzz')).toBe(false);
  });

  it('knows what its words could be spelt like', () => {
    expect(vocabulary.respelt().get('analyze')).toBe('analyse');
  });
});

describe('the vocabulary', () => {
  const { beginningWith, prolonged } = vocabularyFrom(
    'tenant\ntrack\ntransact\ntransaction\nupdate',
  );

  it('knows what begins alike, and how far all of it goes on alike', () => {
    expect(beginningWith('tr')).toEqual(['track', 'transact', 'transaction']);
    expect(prolonged('tr')).toBe('tra');
    expect(prolonged('tran')).toBe('transact');
    expect(prolonged('xyz')).toBe('xyz');
  });
});

describe('forms of a word', () => {
  it.each([
    ['update', 'updating'],
    ['retry', 'retries'],
    ['run', 'running'],
    ['cache', 'caching'],
    ['encrypt', 'encryption'],
  ])('%j and %j are', (a, b) => {
    expect(areForms(a, b) && areForms(b, a)).toBe(true);
  });

  it.each([
    ['count', 'country'],
    ['py', 'python'],
    ['call', 'callback'],
    ['log', 'login'],
    ['cat', 'dog'],
  ])('%j and %j are not', (a, b) => {
    expect(areForms(a, b) || areForms(b, a)).toBe(false);
  });
});
