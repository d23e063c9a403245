import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { asChecklist } from '../../src/browser/checklist.ts';
import {
  asComment,
  asLink,
  asReviewComment,
  asSuggestion,
  type Pasteable,
} from '../../src/browser/pr-texts.ts';
import { markdownTree } from '../../src/catalog/markdown-tree.ts';

const issue: Pasteable = {
  number: 4,
  title: 'CSRF_TRUSTED_ORIGINS has no effect',
  summary: 'Under @csrf_exempt it is *never* read.',
  severity: 'info',
  fix: 'Keep `@csrf_exempt` and compare the header.',
  url: 'https://playbooks.example/rp/4/',
};
const other: Pasteable = {
  number: 12,
  title: 'Adding one loses increments',
  summary: 'Eight stamps leave one.',
  severity: 'high',
  fix: null,
  url: 'https://playbooks.example/rp/12/',
};

test('a link keeps the names in a title readable', () => {
  expect(asLink(issue)).toBe(
    '[RP-4: CSRF_TRUSTED_ORIGINS has no effect](https://playbooks.example/rp/4/)',
  );
});

test('without an address the link is the plain number', () => {
  expect(asLink({ ...issue, url: undefined })).toBe('RP-4');
});

test('a comment has link, severity, what breaks and the fix', () => {
  expect(asComment(issue)).toMatchInlineSnapshot(`
    "**[RP-4: CSRF_TRUSTED_ORIGINS has no effect](https://playbooks.example/rp/4/)** (info)

    Under \`@csrf_exempt\` it is \\*never\\* read.

    **Fix:** Keep \`@csrf_exempt\` and compare the header.
    "
  `);
});

test('a comment without an address names the number, without a fix it ends before it', () => {
  expect(asComment({ ...other, url: undefined })).toBe(
    '**RP-12: Adding one loses increments** (high)\n\nEight stamps leave one.\n',
  );
});

test('several issues become one numbered list, each with the word about it', () => {
  const issues = [
    { ...issue, word: ' In `urls.py`, line 12. ' },
    { ...other, word: '' },
  ];
  expect(asReviewComment(issues)).toMatchInlineSnapshot(`
    "1.  **[RP-4: CSRF_TRUSTED_ORIGINS has no effect](https://playbooks.example/rp/4/)** (info)

        In \`urls.py\`, line 12.

        Under \`@csrf_exempt\` it is \\*never\\* read.

        **Fix:** Keep \`@csrf_exempt\` and compare the header.

    2.  **[RP-12: Adding one loses increments](https://playbooks.example/rp/12/)** (high)

        Eight stamps leave one.
    "
  `);
});

test('one list holds all issues of a long one', () => {
  const issues = Array.from({ length: 11 }, () => ({ ...issue, word: 'Here.\nAnd\n\nthere.' }));
  const { children } = markdownTree(asReviewComment(issues));
  expect(children.map(({ type }) => type)).toEqual(['list']);
  const [list] = children;
  expect(list?.type === 'list' && list.children.length).toBe(11);
});

test('of an issue that is not known yet there is the number', () => {
  const unknown = { ...other, title: '', severity: '', summary: '', word: 'Here.' };
  expect(asReviewComment([unknown])).toBe(
    '**[RP-12](https://playbooks.example/rp/12/)**\n\nHere.\n',
  );
});

test('one issue alone is no list, none is nothing', () => {
  expect(asReviewComment([{ ...issue, word: '' }])).toBe(asComment(issue));
  expect(asReviewComment([])).toBe('');
});

describe('plain text shows as it is', () => {
  test.for([
    '`$x` and `y`',
    '# no heading',
    '- no list',
    '1. no list',
    '2) no list',
    '> no quotation',
    '+ plus',
    '=== equal',
    '<script>alert(1)</script> and List<int>',
    '&amp; &lt; & R&D',
    '_a_ *b* __init__ snake_case_name **c** ~~d~~ ~e~',
    '[a](https://a.example) ![b](c) [d]',
    '\\* a \\ b',
    'reads the $pbkdf2-sha256$ format, for $5 or $HOME.',
    'under @csrf_exempt, (@app.route) and a@b.example',
    'see #12, !3 and %d of 5 %',
    '@a`b` @',
  ])('%s', (text) => {
    for (const field of ['title', 'summary'] as const) {
      const comment = asComment({ ...other, [field]: text });
      const blocks = markdownTree(comment).children;
      expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
      const shown = blocks.map((block) => toString(block, { includeHtml: false }));
      const wanted = field === 'title' ? `RP-12: ${text} (high)` : text;
      expect(shown[field === 'title' ? 0 : 1]).toBe(wanted);
    }
  });

  test('and mentions nobody', () => {
    const comment = asComment({ ...other, summary: 'Use @csrf_exempt, not $a$ or #12.' });
    expect(comment).toContain('Use `@csrf_exempt`, not `$a$` or `#12`.');
  });
});

describe('a suggestion', () => {
  test('is a block of whole lines', () => {
    expect(asSuggestion('  a\nb\n')).toBe('```suggestion\n  a\nb\n```\n');
    expect(asSuggestion('a')).toBe('```suggestion\na\n```\n');
  });

  test('has a fence longer than any in the code', () => {
    expect(asSuggestion('"""\n```\n````x\n"""\n')).toMatch(/^`{5}suggestion\n[^]*\n`{5}\n$/);
  });
});

test('a playbook becomes a checklist, linked where the address is known', () => {
  const playbook = { title: 'Start', url: undefined, steps: [{ id: 'one', action: 'Do it' }] };
  expect(asChecklist(playbook)).toBe('**Start**\n\n- [ ] Do it\n');
  expect(asChecklist({ ...playbook, url: 'https://a.example/p/' })).toBe(
    '**[Start](https://a.example/p/)**\n\n- [ ] [Do it](https://a.example/p/#one)\n',
  );
});
