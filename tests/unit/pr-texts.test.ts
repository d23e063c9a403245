import { expect, test } from 'vitest';
import { asChecklist } from '../../src/browser/checklist.ts';
import { asComment, asLink, type Pasteable } from '../../src/browser/pr-texts.ts';

const issue: Pasteable = {
  name: 'RP-4',
  title: 'CSRF_TRUSTED_ORIGINS has no effect',
  summary: 'It is *never* read.',
  severity: 'info',
  question: 'What shows who sent this?\nIs it `checked`?',
  url: 'https://playbooks.example/rp/4/',
};

test('a link escapes what Markdown would take for markup', () => {
  expect(asLink(issue)).toBe(
    '[RP-4: CSRF\\_TRUSTED\\_ORIGINS has no effect](https://playbooks.example/rp/4/)',
  );
});

test('without an address the link is the plain number', () => {
  expect(asLink({ ...issue, url: undefined })).toBe('RP-4');
});

test('a comment has severity, summary, the question as a quotation, and the link', () => {
  expect(asComment(issue)).toMatchInlineSnapshot(`
    "**[RP-4: CSRF\\_TRUSTED\\_ORIGINS has no effect](https://playbooks.example/rp/4/)** (info)

    It is \\*never\\* read.

    > What shows who sent this?
    > Is it \`checked\`?
    "
  `);
});

test('a playbook becomes a checklist, linked where the address is known', () => {
  const playbook = { title: 'Start', url: undefined, steps: [{ id: 'one', action: 'Do it' }] };
  expect(asChecklist(playbook)).toBe('**Start**\n\n- [ ] Do it\n');
  expect(asChecklist({ ...playbook, url: 'https://a.example/p/' })).toBe(
    '**[Start](https://a.example/p/)**\n\n- [ ] [Do it](https://a.example/p/#one)\n',
  );
});
