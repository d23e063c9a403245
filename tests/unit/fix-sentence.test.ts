import { expect, test } from 'vitest';
import { fixSentence } from '../../src/catalog/fix-sentence.ts';

/** The sentence of a page whose “Why the fix holds” says this. */
const extracted = (text: string): string | undefined =>
  fixSentence({ body: `## What goes wrong\n\nMuch.\n\n## Why the fix holds\n\n${text}\n` });

test('what the author wrote goes before the section', () => {
  const body = '## Why the fix holds\n\nOther words.\n';
  expect(fixSentence({ fix: 'Use `F()`.', body })).toBe('Use `F()`.');
});

test.for([
  ['One sentence. Another.', 'One sentence.'],
  ['No end', 'No end'],
  ['Over\ntwo lines. More.', 'Over two lines.'],
  [
    'Since Django 5.2 it is `a. b` that counts. More.',
    'Since Django 5.2 it is `a. b` that counts.',
  ],
  ['Some ways, e.g. a lock, help. More.', 'Some ways, e.g. a lock, help.'],
  ['It asks “why?” Then it waits.', 'It asks “why?”'],
  ['Read *all. of* it. More.', 'Read *all. of* it.'],
  ['Keep `.env.` out. More.', 'Keep `.env.` out.'],
  ['Ends with `code`.', 'Ends with `code`.'],
  ['Does it? Yes.', 'Does it?'],
])('the first sentence of “%s”', ([text = '', sentence]) => {
  expect(extracted(text)).toBe(sentence);
});

test('links within the site become their text, others stay', () => {
  expect(
    extracted(
      'See [the `F()` page](/issues/x/), [below](#proof) and [there][r].\n\n[r]: /issues/y/',
    ),
  ).toBe('See the `F()` page, below and there.');
  expect(
    fixSentence({ fix: 'As [Django](https://a.example/) says, [here](/rp/4/).', body: '' }),
  ).toBe('As [Django](https://a.example/) says, here.');
});

test.for([
  '## What goes wrong\n\nMuch.',
  '## Why the fix holds\n\n```python\nx = 1\n```',
  '## Why the fix holds',
  '',
])('no sentence in %j', (body) => {
  expect(fixSentence({ body })).toBeUndefined();
});
