import { describe, expect, test } from 'vitest';
import { ISSUE_SCHEMA, ISSUES_SCHEMA } from '../../src/machine/context.ts';
import { issuesFile, numberFile, numbers } from '../../src/machine/issue-json.ts';
import { jsonSchema } from '../../src/machine/json-schemas.ts';
import { sectionsOf } from '../../src/machine/sections.ts';
import { contextAt, PLACES, readCatalog, urlAt, WITHDRAWN } from './machine-content.ts';
import { read, validator } from './machine-schemas.ts';

const catalog = await readCatalog();
const [{ root }] = PLACES;
const context = contextAt(root, catalog);
const withdrawnCount = Object.values(catalog.permalinks).filter((entry) => entry.withdrawn).length;

describe.each(PLACES)('$name', ({ root: at }) => {
  const here = contextAt(at, catalog);

  test('issues.json is what its schema says, and holds every issue', () => {
    const file = issuesFile(here);
    const validate = validator(ISSUES_SCHEMA, at);
    validate(read(file));
    expect(validate.errors).toBeNull();
    expect(file.issues).toHaveLength(catalog.issues.length);
    expect(file.issues.length).toBeGreaterThan(10);
  });

  test('the file of every number is what its schema says', () => {
    const validate = validator(ISSUE_SCHEMA, at);
    const all = numbers(here);
    expect(all).toHaveLength(catalog.issues.length + withdrawnCount);
    for (const number of all) {
      validate(read(numberFile(number, here)));
      expect(validate.errors, `RP-${String(number)}`).toBeNull();
    }
  });
});

test('the schemas notice a key that is missing, unknown or of another kind', () => {
  const validate = validator(ISSUE_SCHEMA, root);
  const [number = 0] = numbers(context);
  const file = numberFile(number, context);
  expect(validate(read(file))).toBe(true);
  expect(validate({ ...file, title: undefined })).toBe(false);
  expect(validate({ ...file, more: 1 })).toBe(false);
  expect(validate({ ...file, severity: 'awful' })).toBe(false);
  expect(validate({ ...file, published: 'yesterday' })).toBe(false);
});

test('a schema has an address of its own where the site knows one', () => {
  expect(jsonSchema(ISSUE_SCHEMA, urlAt(root))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${root}api/schema/issue.json`,
  });
  expect(jsonSchema(ISSUE_SCHEMA, urlAt('/'))).not.toHaveProperty('$id');
});

test('addresses that other people’s tools rely on stay', () => {
  const [entry] = issuesFile(context).issues;
  const { number = 0, slug = '' } = entry ?? {};
  expect(entry).toMatchObject({
    name: `RP-${String(number)}`,
    url: `${root}issues/${slug}/`,
    permalink: `${root}rp/${String(number)}/`,
    markdown: `${root}issues/${slug}.md`,
    json: `${root}api/issues/${String(number)}.json`,
  });
  expect(issuesFile(context).schema).toBe(`${root}api/schema/issues.json`);
  expect(numberFile(number, context)?.schema).toBe(`${root}api/schema/issue.json`);
});

test('a withdrawn number says why and what replaces it', () => {
  const [first = 0] = numbers(context);
  expect(numberFile(WITHDRAWN, context)).toMatchObject({
    name: `RP-${String(WITHDRAWN)}`,
    withdrawn: { replacedBy: { name: `RP-${String(first)}` } },
  });
  expect(numberFile(WITHDRAWN + 1, context)).toBeUndefined();
});

test('an issue says its fix as it can be pasted, or the first sentence of why it holds', () => {
  const [issue] = catalog.issues;
  if (!issue) throw new Error('The content has no issue.');
  const fixOf = (parts: { fix?: string | undefined; body?: string }) =>
    issuesFile(contextAt(root, { ...catalog, issues: [{ ...issue, ...parts }] })).issues[0]?.fix;
  expect(fixOf({ fix: 'Do as [there](/topics/async/).' })).toBe('Do as there.');
  const body = issue.body.replace(/(## Why the fix holds\n\n).*/, '$1It is so. And more.');
  expect(fixOf({ fix: undefined, body })).toBe('It is so.');
  expect(fixOf({ fix: undefined, body: '' })).toBeNull();
});

test('the order of the catalogue does not show', async () => {
  const again = await readCatalog();
  const turned = contextAt(root, { ...again, issues: again.issues.toReversed() });
  expect(JSON.stringify(issuesFile(turned))).toBe(JSON.stringify(issuesFile(context)));
});

const words = (text: string): string[] => text.trim().split(/\s+/);

test('sections lose nothing but their headings', () => {
  for (const issue of catalog.issues) {
    const text = sectionsOf(issue)
      .map(({ heading, markdown }) => `## ${heading}\n\n${markdown}`)
      .join('\n\n');
    expect(words(text)).toEqual(words(issue.body));
  }
});

test('a section repeats the definitions that stand in another', () => {
  const [issue] = catalog.issues;
  if (!issue) throw new Error('The content has no issue.');
  const body =
    '## What goes wrong\n\nSee [there][x].\n\n## Why the fix holds\n\nSo.\n\n## Spot it in review\n\n> Why?\n\n[x]: /topics/async/\n';
  const sections = sectionsOf({ ...issue, body, sections: ['problem', 'fix', 'detect'] });
  expect(sections.map(({ markdown }) => markdown)).toEqual([
    'See [there][x].\n\n[x]: /topics/async/',
    'So.',
    '> Why?\n\n[x]: /topics/async/',
  ]);
  expect(() => sectionsOf({ ...issue, body, sections: ['problem', 'fix'] })).toThrow(issue.path);
});
