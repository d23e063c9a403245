import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/rendering/packed.ts';

test('a packed value comes back, in a fraction of its length', () => {
  const value = {
    lines: Array.from({ length: 200 }, () => '<span class="s">“é”</span>'),
    none: null,
  };
  const packed = pack(value);
  expect(unpack(packed)).toEqual(value);
  expect(packed.length).toBeLessThan(JSON.stringify(value).length / 5);
  expect(pack(value)).toBe(packed);
});
