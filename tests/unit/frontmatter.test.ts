import { describe, expect, test } from 'vitest';
import { markdownField, splitPage } from '../../src/catalog/frontmatter.ts';
import { fencesOf, linksOf, parseMarkdown, placeInFence } from '../../src/catalog/markdown.ts';
import { decode, type TextFile } from '../../src/catalog/text-file.ts';

const file = (text: string): TextFile => ({ path: 'content/x.md', text });

describe('splitting a page', () => {
  test('frontmatter and body keep their places', () => {
    const { page, diagnostics } = splitPage(file('---\ntitle: One\n---\n\nSee [x](#y).\n'));
    expect(diagnostics).toEqual([]);
    expect(page?.data.value).toEqual({ title: 'One' });
    expect(page?.data.place(['title'])).toMatchObject({ line: 2, column: 8 });
    const links = page ? linksOf(parseMarkdown(page.body)) : [];
    expect(links).toMatchObject([{ url: '#y', place: { line: 5, column: 5 } }]);
  });

  test('three dashes inside a value do not end it', () => {
    const { page } = splitPage(file('---\ntitle: a --- b\n---\nText\n'));
    expect(page?.data.value).toEqual({ title: 'a --- b' });
    expect(page?.body.text).toBe('Text\n');
  });

  test('empty frontmatter is frontmatter', () => {
    expect(splitPage(file('---\n---\n')).page?.body.text).toBe('');
  });

  test('a page without it says how to begin', () => {
    const [found] = splitPage(file('# Title\n')).diagnostics;
    expect(found).toMatchObject({ code: 'frontmatter', place: { line: 1, column: 1 } });
    expect(found?.mend).toContain('`---`');
  });

  test('Windows line ends and a byte order mark are taken away', () => {
    const decoded = decode('content/x.md', Buffer.from('\uFEFF---\r\na: 1\r\n---\r\n'));
    expect('text' in decoded && splitPage(decoded).page?.data.value).toEqual({ a: 1 });
  });
});

describe('places in Markdown fields', () => {
  /** Where the link `#y` of the field `how` is found. */
  function linkPlace(yaml: string): string {
    const page = splitPage(file(`---\n${yaml}---\n`)).page;
    if (!page) throw new Error('no page');
    const { value } = page.data;
    const text =
      typeof value === 'object' && value !== null && 'how' in value ? String(value.how).trim() : '';
    const field = markdownField(page.body.file, page.data, ['how'], text);
    const link = linksOf(parseMarkdown(field)).find(({ url }) => url === '#y');
    return `${String(link?.place.line)}:${String(link?.place.column)}`;
  }

  test.for([
    ['plain', 'how: See [x](#y).\n', '2:10'],
    ['quoted', 'how: "See [x](#y)."\n', '2:11'],
    ['a literal block', 'how: |\n  First.\n\n  See [x](#y).\n', '5:7'],
    ['a literal block that begins with an empty line', 'how: |\n\n  See [x](#y).\n', '4:7'],
    ['folded: the field', 'how: >-\n  First.\n  See [x](#y).\n', '2:6'],
    ['quoted with escapes: the field', 'how: "A \\"b\\" [x](#y)."\n', '2:6'],
  ] as const)('%s', ([, yaml, expected]) => {
    expect(linkPlace(yaml)).toBe(expected);
  });

  test('code in a fence of a literal block', () => {
    const page = splitPage(
      file('---\nhow: |\n  ```sql\n  SELECT 1;\n    SELECT 2;\n  ```\n---\n'),
    ).page;
    if (!page) throw new Error('no page');
    const text = '```sql\nSELECT 1;\n  SELECT 2;\n```';
    const source = markdownField(page.body.file, page.data, ['how'], text);
    const [fence] = fencesOf(parseMarkdown(source));
    if (!fence) throw new Error('no fence');
    expect(placeInFence(source, fence, 2, 3)).toMatchObject({ line: 5, column: 5 });
  });
});
