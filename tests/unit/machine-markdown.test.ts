import type { Code, ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import type { Catalog, Issue } from '../../src/catalog/catalog.ts';
import { issuePath } from '../../src/catalog/addresses.ts';
import { failuresOf, failureText, testSentence, testsOf } from '../../src/catalog/proof-record.ts';
import { nameOf } from '../../src/machine/context.ts';
import { addressesIn } from '../../src/machine/dead-addresses.ts';
import { issueMarkdown } from '../../src/machine/issue-markdown.ts';
import { fence, link, plain, plainBlock } from '../../src/machine/markdown-text.ts';
import { markdownTree } from '../../src/catalog/markdown-tree.ts';
import { withFullLinks } from '../../src/machine/own-links.ts';
import { playbookMarkdown } from '../../src/machine/playbook-markdown.ts';
import { reviewMarkdown } from '../../src/machine/review-markdown.ts';
import { topicMarkdown } from '../../src/machine/topic-markdown.ts';
import { contextAt, PLACES, readCatalog, urlAt } from './machine-content.ts';

// Every page of the content is written and parsed here.
vi.setConfig({ testTimeout: 60_000 });

const catalog = await readCatalog();
const [{ root }] = PLACES;
const context = contextAt(root, catalog);

function nodesOf<Type extends Nodes['type']>(
  markdown: string,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(markdownTree(markdown), type, (node) => {
    // The visitor's types follow a literal, not a parameter; the filter is the same.
    found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}

const codeOf = (markdown: string): string[] =>
  nodesOf(markdown, 'code').map((node: Code) => node.value);

/** Everything in the content that is plain text on the pages. */
function plainTexts({ issues, playbooks, topics, reviews }: Catalog): string[] {
  return [
    ...issues.flatMap(({ title, summary, evidence, callouts, references, sources }) => [
      title,
      summary,
      ...(evidence?.runs ?? []).flatMap((run) => [
        ...testsOf(run).map(({ name }) => testSentence(name)),
        ...failuresOf(run).map(({ failure }) => failureText(failure)),
      ]),
      ...callouts.map(({ text }) => text),
      ...references.map((reference) => reference.title),
      ...sources.map(({ finding }) => finding.note),
    ]),
    ...[...playbooks, ...topics, ...reviews].flatMap(({ title, summary }) => [title, summary]),
    ...reviews.flatMap(({ findings }) =>
      findings.flatMap(({ data: { title, note, places } }) => [
        title,
        note,
        ...places.map(({ heading }) => heading),
      ]),
    ),
  ];
}

describe('plain text', () => {
  const odd = [
    '__init__ and _x, a_b, a__b, x_',
    '*args, **kwargs and a*b*c',
    '`code` and ``two``',
    '[link](https://x.example) ![image][ref]',
    '<b>bold</b> a < b > c',
    '&amp; &#42; & &x',
    '\\ and \\* and \\n',
    '~struck~ ~~out~~',
    '# heading',
    '- item',
    '+ item',
    '> quotation',
    '1. one',
    '12) twelve',
    '---',
    '===',
    '| a | b |',
  ];

  test('shows as what it is', () => {
    const texts = [...odd, ...plainTexts(catalog)];
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      const tree = markdownTree(plainBlock(text));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(toString(tree)).toBe(text);
      const inside = nodesOf(link(text, 'https://x.example/a_(b)'), 'link');
      expect(inside.map((node) => [toString(node), node.url])).toEqual([
        [text, 'https://x.example/a_(b)'],
      ]);
    }
  });

  test('keeps names in code as they are', () => {
    expect(plain('get_or_create() in 2. place')).toBe('get_or_create() in 2. place');
  });
});

test('a fence is longer than any run of backticks in it', () => {
  for (const code of ['plain', 'a ``` b', '````\nx\n````', '`']) {
    expect(codeOf(fence(code, 'text'))).toEqual([code]);
  }
});

describe('links of the content', () => {
  const full = (text: string): string => withFullLinks(text, '/issues/x/', urlAt(root));
  test.each([
    ['[a](/topics/async/)', `[a](${root}topics/async/)`],
    ['[a](#proof)', `[a](${root}issues/x/#proof)`],
    ['[`a](b)`](/issues/y/#fix "Title")', `[\`a](b)\`](${root}issues/y/#fix "Title")`],
    ['[a](</issues/y/>)', `[a](<${root}issues/y/>)`],
    ['[](/issues/y/)', `[](${root}issues/y/)`],
    ['[a][b]\n\n[b]: /issues/y/', `[a][b]\n\n[b]: ${root}issues/y/`],
    ['[a](/x/) [b](/y/)', `[a](${root}x/) [b](${root}y/)`],
  ])('%s is written out', (text, expected) => {
    expect(full(text)).toBe(expected);
  });

  test.each([
    '[a](https://x.example/)',
    '[a](//x.example/)',
    '`[a](/x/)`',
    '```text\n[a](/x/)\n```',
    'A path /x/ and a word#fragment.',
  ])('%s stays', (text) => {
    expect(full(text)).toBe(text);
  });
});

describe('an issue', () => {
  test('has its sections in the order of the page', () => {
    const order = [
      'Before and after',
      'What goes wrong',
      'What was run',
      'Why the fix holds',
      'Rolling it out',
      'When it does not apply',
      'Spot it in review',
      'Sources',
      'References',
      'Related',
      'Corrections',
    ];
    const seen = new Set<string>();
    for (const issue of catalog.issues) {
      const headings = nodesOf(issueMarkdown(issue, context), 'heading');
      expect(headings.filter(({ depth }) => depth === 1).map((h) => toString(h))).toEqual([
        nameOf(issue),
      ]);
      const sections = headings.filter(({ depth }) => depth === 2).map((h) => toString(h));
      expect(sections).toEqual(order.filter((heading) => sections.includes(heading)));
      for (const heading of sections) seen.add(heading);
    }
    expect([...seen]).toEqual(expect.arrayContaining(order.slice(0, -1)));
  });

  test('holds every file of its samples, and what did not change once', () => {
    for (const issue of catalog.issues) {
      const code = codeOf(issueMarkdown(issue, context));
      const files = issue.samples.flatMap((sample) => sample.files);
      for (const file of files) {
        expect(code).toContain(file.code.trimEnd());
      }
      const same = files.filter((file, index, all) =>
        all
          .slice(0, index)
          .some(({ title, code: other }) => title === file.title && other === file.code),
      );
      for (const file of same) {
        const titles = new Set(files.filter((one) => one.code === file.code).map((f) => f.title));
        const times = code.filter((text) => text === file.code.trimEnd()).length;
        expect(times, `${issue.slug}: ${file.title}`).toBe(titles.size);
      }
    }
  });

  test('says what was corrected', () => {
    const [issue] = catalog.issues.filter(({ related }) => related.length > 0);
    if (!issue) throw new Error('The content has no related issues.');
    const corrections = [{ date: '2026-11-02', what: 'It named [another](/topics/async/) cause.' }];
    const markdown = issueMarkdown({ ...issue, corrections }, context);
    expect(markdown).toContain(`- 2026-11-02: It named [another](${root}topics/async/) cause.`);
    const ours = addressesIn('a.md', issueMarkdown(issue, context));
    for (const { slug } of issue.related) expect(ours).toContain(context.url(issuePath(slug)));
  });

  test('without a number has no permanent link', () => {
    const [issue] = catalog.issues;
    const draft: Issue | undefined = issue && { ...issue, number: null, published: null };
    const markdown = draft && issueMarkdown(draft, context);
    expect(markdown).toContain(`# ${plain(draft?.title ?? '')}\n`);
    expect(markdown).not.toContain('/rp/');
  });
});

test('a playbook is a checklist with a box for each step, and all code inside its step', () => {
  expect(catalog.playbooks.length).toBeGreaterThan(0);
  for (const playbook of catalog.playbooks) {
    const markdown = playbookMarkdown(playbook, context);
    const boxes = nodesOf(markdown, 'listItem').filter((node: ListItem) => node.checked === false);
    expect(boxes).toHaveLength(playbook.steps.length);
    boxes.forEach((box, index) => {
      const { why, how = '', check, expect: expected, undo } = playbook.steps[index] ?? never();
      const inside: string[] = [];
      visit(box, 'code', (node) => {
        inside.push(node.value);
      });
      expect(inside).toEqual([why, how, check, expected, undo].flatMap(codeOf));
    });
  }
});

test('a review holds every finding with its note', () => {
  for (const review of catalog.reviews) {
    const text = toString(markdownTree(reviewMarkdown(review, context)));
    expect(review.findings.length).toBeGreaterThan(0);
    for (const { data } of review.findings) {
      expect(text).toContain(data.title);
      expect(text).toContain(data.note);
    }
  }
});

test('a topic holds its questions and its issues', () => {
  for (const topic of catalog.topics) {
    const markdown = topicMarkdown(topic, context);
    const [questions] = nodesOf(markdown, 'list').filter(({ ordered }) => ordered);
    expect(questions?.children).toHaveLength(topic.questions.length);
    for (const issue of topic.issues) expect(markdown).toContain(plain(nameOf(issue)));
  }
});

function never(): never {
  throw new Error('There are more boxes than steps.');
}
