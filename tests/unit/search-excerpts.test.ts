import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpts.ts';
import { TOP, UNSHOWN } from '../../src/search/index-files.ts';
import type { PagefindFragment } from '../../src/search/pagefind.ts';
import type { Marks } from '../../src/search/windows.ts';

const PARTS = [
  { id: '', text: 'Lost update.' },
  { id: TOP, text: 'A count that is read and written back.' },
  {
    id: 'problem',
    text: `What goes wrong. ${'Both workers read one. '.repeat(20)}The counter lies.`,
  },
  { id: 'fix', text: 'The fix. The database adds (with F).' },
  { id: UNSHOWN, text: '- secret alias counter' },
];

/** The content as Pagefind stores it, and where its parts begin. */
function fragment(): PagefindFragment {
  const anchors = [];
  let location = 0;
  for (const { id, text } of PARTS) {
    const heading = id === 'problem' ? 'What goes wrong' : id === 'fix' ? 'The fix' : text;
    if (id !== '') anchors.push({ element: 'h2', id, text: heading, location });
    location += text.split(' ').length;
  }
  const content = PARTS.map(({ text }) => text).join(' ');
  return { url: '/issues/a/', content, meta: { title: 'Lost update' }, filters: {}, anchors };
}

const words = fragment().content.split(' ');

/** Marks each word of the content that is one of these, each as a term of its own. */
function marks(...wanted: string[]): Marks {
  return new Map(
    words.flatMap((word, at) => {
      const term = wanted.indexOf(word.replaceAll(/\W/g, '').toLowerCase());
      return term < 0 ? [] : [[at, [{ term, weight: 1 }]] as const];
    }),
  );
}

const text = (pieces: readonly { text: string }[]): string =>
  pieces.map((piece) => piece.text).join('');
const hits = (pieces: readonly { text: string; hit: boolean }[]): string[] =>
  pieces.filter(({ hit }) => hit).map((piece) => piece.text);

describe('an excerpt', () => {
  it('is where most of the query stands, with the section it is from', () => {
    const { excerpt, section } = excerptOf(fragment(), marks('counter', 'lies'));
    expect(text(excerpt)).toContain('The counter lies.');
    expect(hits(excerpt)).toEqual(['counter', 'lies']);
    expect(section).toEqual({ title: 'What goes wrong', url: '/issues/a/#problem' });
  });

  it('marks words without the brackets around them', () => {
    expect(hits(excerptOf(fragment(), marks('f')).excerpt)).toEqual(['F']);
  });

  it('names further sections that hold as much', () => {
    const { sections } = excerptOf(fragment(), marks('workers', 'database'));
    expect(sections.map(({ url }) => url)).toEqual(['/issues/a/#fix']);
  });

  it('never shows what is not on the page', () => {
    const { excerpt, sections, section } = excerptOf(fragment(), marks('secret', 'alias'));
    expect(text(excerpt)).toBe('A count that is read and written back.');
    expect(section).toBeNull();
    expect(sections).toEqual([]);
  });

  it('is the summary where nothing was asked, and the title has its hits', () => {
    expect(text(excerptOf(fragment(), new Map()).excerpt)).toBe('A count that is read and written back.'); // prettier-ignore
    expect(hits(excerptOf(fragment(), marks('lost', 'update')).title)).toEqual(['Lost', 'update']);
  });

  it('holds markup as text', () => {
    const odd = { ...fragment(), meta: { title: '<b>x</b>' } };
    expect(excerptOf(odd, new Map()).title).toEqual([{ text: '<b>x</b>', hit: false }]);
  });
});
