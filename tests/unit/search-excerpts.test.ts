import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpts.ts';
import { TOP, UNSHOWN } from '../../src/search/index-files.ts';
import { piecesOf } from '../../src/search/pieces.ts';
import type { PagefindFragment } from '../../src/search/pagefind.ts';
import type { Mark, Marks } from '../../src/search/windows.ts';

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

const mark = (term: number, word: string, isBegun = false): Mark => ({
  term,
  words: [word],
  isBegun,
  weight: 1,
});

/** Marks each word of the content that is one of these, each as a term of its own. */
function marks(...wanted: string[]): Marks {
  return new Map(
    words.flatMap((word, at) => {
      const term = wanted.indexOf(word.replaceAll(/\W/g, '').toLowerCase());
      return term < 0 ? [] : [[at, [mark(term, wanted[term] ?? '')]] as const];
    }),
  );
}

const word = (wanted: string): number =>
  words.findIndex((own) => own.replaceAll(/\W/g, '').toLowerCase() === wanted);

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

  it.each([
    [
      'the parts of a name that were searched',
      'F(x).select_for_update()',
      ['update', 'select'],
      ['select', 'update'],
    ],
    ['a word in its forms', 'updates, updating', ['update'], ['updates', 'updating']],
    ['nothing that only begins alike', 'Python country', ['py', 'count'], []],
    ['no stem within a name', 'asyncio.run()', ['running'], []],
    ['humps of a name', 'AppConfig.ready', ['config'], ['Config']],
    ['a word of two parts that was searched as one', 'web-hook', ['webhook'], ['web-hook']],
  ])('marks %s', (_, content, searched, marked) => {
    const all = searched.map((word, term) => mark(term, word));
    const at = content.split(' ');
    expect(hits(piecesOf(at, 0, new Map(at.map((_word, place) => [place, all]))))).toEqual(marked);
  });

  it('marks what begins with the word that is being typed', () => {
    const begun = new Map([[0, [mark(0, 'py', true)]]]);
    expect(hits(piecesOf(['Python'], 0, begun))).toEqual(['Python']);
  });

  it('is not about a word that only begins like what was asked for', () => {
    const { excerpt, section } = excerptOf(fragment(), new Map([[word('counter'), [mark(0, 'count')]], [word('lies'), [mark(1, 'lie')]]])); // prettier-ignore
    expect(section?.title).toBe('What goes wrong');
    expect(hits(excerpt)).toEqual(['counter', 'lies']);
    const other = excerptOf(fragment(), new Map([[word('workers'), [mark(0, 'work')]], [word('database'), [mark(1, 'data')]]])); // prettier-ignore
    expect(hits(other.excerpt)).toEqual(['workers']);
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
