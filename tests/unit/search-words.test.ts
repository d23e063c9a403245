import { describe, expect, it } from 'vitest';
import { answerWords, ignoredWords, type Wording } from '../../src/browser/search-words.ts';

const read = (words: readonly Wording[]): string =>
  words.map((word) => (typeof word === 'string' ? word : `\`${word.code}\``)).join('');

describe('what is said above the results', () => {
  it('counts', () => {
    expect(read(answerWords(1, [], []))).toBe('1 result.');
    expect(read(answerWords(10, [], []))).toBe('10 results.');
  });

  it('says what was left out of a pasted text', () => {
    expect(read(answerWords(10, ['main.py:14'], []))).toBe(
      '10 results. `main.py:14` was left out: it says where, not what.',
    );
    expect(read(answerWords(2, ['a.py:1', 'b.py:2'], []))).toBe(
      '2 results. `a.py:1` and `b.py:2` were left out: they say where, not what.',
    );
  });

  it('names three at most, and cuts what is long', () => {
    const said = read(answerWords(2, ['a', 'b', 'x'.repeat(100), 'd', 'e'], []));
    expect(said).toContain('`a`, `b`, `xxx');
    expect(said).toContain('x…` and 2 more were left out');
    expect(said.length).toBeLessThan(160);
  });

  it('says what was mended', () => {
    expect(read(answerWords(3, [], [{ typed: 'selct_related', used: ['select_related'] }]))).toBe(
      '3 results. Nobody wrote `selct_related` here; searched `select_related`.',
    );
    expect(read(answerWords(3, [], [{ typed: 'lok', used: ['lock', 'look'] }]))).toContain(
      'searched `lock` and `look`.',
    );
  });

  it('says what of an address was ignored', () => {
    expect(ignoredWords([])).toEqual([]);
    expect(read(ignoredWords(['colour=red']))).toContain('`colour=red`');
  });
});
