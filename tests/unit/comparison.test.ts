import { describe, expect, test } from 'vitest';
import { alignLines } from '../../src/rendering/comparison.ts';

/** Rows as text: `1|1` side by side, `-` where a side has nothing, `*` where the row changed. */
function rows(left: string, right: string): string[] {
  return alignLines(left.split('\n'), right.split('\n')).map(
    (row) => `${String(row.left ?? '-')}|${String(row.right ?? '-')}${row.changed ? ' *' : ''}`,
  );
}

describe('aligning lines', () => {
  test('equal texts face each other', () => {
    expect(rows('a\nb\nc', 'a\nb\nc')).toEqual(['1|1', '2|2', '3|3']);
  });

  test('an added line stands alone', () => {
    expect(rows('a\nc', 'a\nb\nc')).toEqual(['1|1', '-|2 *', '2|3']);
  });

  test('a changed line faces what it was, not merely the first of its block', () => {
    const before =
      'def stamp(card):\n    card = Card.objects.get(pk=card)\n    card.save(stamps=card.stamps + 1)';
    const after = 'def stamp(card):\n    card.save(stamps=F("stamps") + 1)';
    expect(rows(before, after)).toEqual(['1|1', '2|- *', '3|2 *']);
  });

  test('lines with nothing in common do not face each other', () => {
    expect(rows('import os', 'return 1 + 2')).toEqual(['1|- *', '-|1 *']);
  });

  test('every line of both sides appears once and in order', () => {
    const left = Array.from({ length: 40 }, (_, n) => `line ${String(n % 7)} of ${String(n)}`);
    const right = left
      .filter((_, n) => n % 3 !== 0)
      .map((line, n) => (n % 4 === 0 ? `${line}!` : line));
    const aligned = alignLines(left, right);
    expect(aligned.flatMap((row) => row.left ?? [])).toEqual(left.map((_, n) => n + 1));
    expect(aligned.flatMap((row) => row.right ?? [])).toEqual(right.map((_, n) => n + 1));
  });
});
