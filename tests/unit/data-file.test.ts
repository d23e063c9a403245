import { describe, expect, test } from 'vitest';
import { parseData } from '../../src/catalog/data-file.ts';
import { placeAt, type TextFile } from '../../src/catalog/text-file.ts';

const file = (text: string): TextFile => ({ path: 'content/x.yaml', text });

describe('places in data files', () => {
  const data = parseData(file('title: One\nlist:\n  - a: 1\n  - { a: 2, b: [x, y] }\n'));

  test.for([
    { path: ['title'], value: '1:8', key: '1:1' },
    { path: ['list', 0, 'a'], value: '3:8', key: '3:5' },
    { path: ['list', 1, 'b', 1], value: '4:20', key: '4:20' },
    { path: ['list', 1, 'b', 7], value: '4:16', key: '4:16' },
    { path: ['absent'], value: '1:1', key: '1:1' },
  ])('$path stands at $value, its key at $key', ({ path, value, key }) => {
    const at = data.place(path);
    const keyAt = data.keyPlace(path);
    expect(`${String(at.line)}:${String(at.column)}`).toBe(value);
    expect(`${String(keyAt.line)}:${String(keyAt.column)}`).toBe(key);
  });

  test('an offset moves them to where the text stands in its file', () => {
    const page = file('---\ntitle: One\n---\n');
    const inner = parseData(page, 'title: One\n', 4);
    expect(inner.place(['title'])).toEqual({ file: 'content/x.yaml', line: 2, column: 8 });
  });

  test('columns count in UTF-16 units, as editors do', () => {
    const text = 'é: "𝄞", b: 1';
    expect(placeAt(file(text), text.indexOf('b')).column).toBe(10);
  });
});

test('a fault of YAML has its place and hides the value', () => {
  const data = parseData(file('a: 1\na: 2\n'));
  expect(data.value).toBeUndefined();
  expect(data.diagnostics).toMatchObject([{ code: 'yaml', place: { line: 2, column: 1 } }]);
});
