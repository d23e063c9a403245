import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Sample } from '../../src/catalog/samples.ts';
import { renderSheets } from '../../src/rendering/sheets.ts';

function sample(role: Sample['role'], files: Record<string, string>): Sample {
  return {
    role,
    files: Object.entries(files).map(([title, code]) => ({
      title,
      path: title,
      language: 'python',
      code,
    })),
  };
}

/** The text of rendered lines without the furniture, as a reader copies it. */
function copied(html: string): string {
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const furniture = node.attrs.some(
      ({ name, value }) => name === 'class' && /\b(vh|call|sg)\b/.test(value),
    );
    return furniture ? '' : node.childNodes.map(text).join('');
  };
  return parseFragment(html).childNodes.map(text).join('');
}

const BEFORE = 'from x import y\n\n\ndef f(a):\n    return a < y("<b>") and a & 1  # "quoted"\n';
const AFTER = 'from x import y\n\n\ndef f(a):\n    return a <= y("<b>") and a & 1  # "quoted"\n';

describe('sheets', () => {
  test('give the sample back byte for byte', async () => {
    const { pairs } = await renderSheets(
      [sample('before', { 'a.py': BEFORE }), sample('after', { 'a.py': AFTER })],
      [],
    );
    expect(copied(pairs[0]?.before ?? '')).toBe(BEFORE);
    expect(copied(pairs[0]?.after ?? '')).toBe(AFTER);
  });

  test('escape what code contains', async () => {
    const hostile = 'x = "</code><script>alert(1)</script>"\n';
    const { pairs } = await renderSheets(
      [sample('before', { 'a.py': hostile }), sample('after', { 'a.py': AFTER })],
      [],
    );
    expect(pairs[0]?.before).not.toContain('<script');
    expect(pairs[0]?.unified).not.toContain('<script');
    expect(copied(pairs[0]?.before ?? '')).toBe(hostile);
  });

  test('mark what changed, in words too', async () => {
    const { pairs } = await renderSheets(
      [sample('before', { 'a.py': BEFORE }), sample('after', { 'a.py': AFTER })],
      [],
    );
    expect(pairs[0]?.before?.match(/class="l del"/g)).toHaveLength(1);
    expect(pairs[0]?.after?.match(/class="l add"/g)).toHaveLength(1);
    expect(pairs[0]?.before).toContain('<span class="vh">removed: </span>');
  });

  test('the unified view holds removed lines before added ones', async () => {
    const { pairs } = await renderSheets(
      [
        sample('before', { 'a.py': 'a = 1\nb = 2\n' }),
        sample('after', { 'a.py': 'a = 10\nb = 20\n' }),
      ],
      [],
    );
    expect(
      [...(pairs[0]?.unified.matchAll(/class="l (\w+)"/g) ?? [])].map(([, mark]) => mark),
    ).toEqual(['del', 'del', 'add', 'add']);
  });

  test('files that are equal on both sides are shown once', async () => {
    const { pairs, same } = await renderSheets(
      [
        sample('before', { 'a.py': BEFORE, 'b.py': 'B = 1\n' }),
        sample('after', { 'a.py': AFTER, 'b.py': 'B = 1\n' }),
      ],
      [],
    );
    expect(pairs.map(({ title }) => title)).toEqual(['a.py']);
    expect(same.map(({ title, count }) => [title, count])).toEqual([['b.py', 1]]);
  });

  test('a callout stands in its line and is not code', async () => {
    const { pairs } = await renderSheets(
      [sample('before', { 'a.py': BEFORE }), sample('after', { 'a.py': AFTER })],
      [{ in: 'before', at: 'def f(a):', text: 'nothing <asks>' }],
    );
    expect(pairs[0]?.before).toContain('nothing &lt;asks&gt;');
    expect(copied(pairs[0]?.before ?? '')).toBe(BEFORE);
  });

  test('of the advised sample only what differs from before is shown', async () => {
    const { advised } = await renderSheets(
      [
        sample('before', { 'a.py': BEFORE, 'b.py': 'B = 1\n' }),
        sample('advised', { 'a.py': BEFORE, 'b.py': 'B = 1\nC = 2\n' }),
        sample('after', { 'a.py': AFTER, 'b.py': 'B = 1\n' }),
      ],
      [],
    );
    expect(advised.map(({ title, count }) => [title, count])).toEqual([['b.py', 2]]);
    expect(advised[0]?.lines.match(/class="l adv"/g)).toHaveLength(1);
  });
});
