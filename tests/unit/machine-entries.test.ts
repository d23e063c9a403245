import { describe, expect, test, vi } from 'vitest';
import { numberName } from '../../src/catalog/addresses.ts';
import {
  issueJsonPath,
  PLAYBOOK_SCHEMA,
  PLAYBOOKS_SCHEMA,
  REVIEW_SCHEMA,
  REVIEWS_SCHEMA,
  TOPIC_SCHEMA,
  TOPICS_SCHEMA,
  type MachineContext,
} from '../../src/machine/context.ts';
import { issuesFile } from '../../src/machine/issue-json.ts';
import { jsonSchema, SCHEMAS, type SchemaPath } from '../../src/machine/json-schemas.ts';
import { playbookFile, playbooksFile } from '../../src/machine/playbook-json.ts';
import { reviewFile, reviewsFile } from '../../src/machine/review-json.ts';
import { topicFile, topicsFile } from '../../src/machine/topic-json.ts';
import { catalogsWithDraft, contextAt, PLACES, readCatalog } from './machine-content.ts';
import { read, validator } from './machine-schemas.ts';

// Every page of the content is written and parsed here.
vi.setConfig({ testTimeout: 60_000 });

const catalog = await readCatalog();
const [{ root }] = PLACES;
const context = contextAt(root, catalog);

/** Each list with its files, and the schemas of both. */
function kindsOf(at: MachineContext): {
  list: Record<string, unknown>;
  entries: readonly { slug: string; json: string; markdown: string; url: string }[];
  files: readonly (Record<string, unknown> & { slug: string })[];
  schemas: readonly [SchemaPath, SchemaPath];
}[] {
  const { playbooks, topics, reviews } = at.catalog;
  const lists = [playbooksFile(at), topicsFile(at), reviewsFile(at)] as const;
  return [
    {
      list: lists[0],
      entries: lists[0].playbooks,
      files: playbooks.map((playbook) => playbookFile(playbook, at)),
      schemas: [PLAYBOOKS_SCHEMA, PLAYBOOK_SCHEMA],
    },
    {
      list: lists[1],
      entries: lists[1].topics,
      files: topics.map((topic) => topicFile(topic, at)),
      schemas: [TOPICS_SCHEMA, TOPIC_SCHEMA],
    },
    {
      list: lists[2],
      entries: lists[2].reviews,
      files: reviews.map((review) => reviewFile(review, at)),
      schemas: [REVIEWS_SCHEMA, REVIEW_SCHEMA],
    },
  ];
}

describe.each(PLACES)('$name', ({ root: at }) => {
  const kinds = kindsOf(contextAt(at, catalog));

  test.each(kinds)('$schemas.0 and $schemas.1 describe what is there', (kind) => {
    const [ofList, ofFile] = kind.schemas.map((path) => validator(path, at));
    ofList?.(read(kind.list));
    expect(ofList?.errors).toBeNull();
    expect(kind.files.length).toBeGreaterThan(2);
    for (const file of kind.files) {
      ofFile?.(read(file));
      expect(ofFile?.errors, file.slug).toBeNull();
    }
  });

  test.each(kinds)('the list below $schemas.0 agrees with its files', ({ entries, files }) => {
    expect(entries.map(({ slug }) => slug)).toEqual(files.map(({ slug }) => slug));
    entries.forEach((entry, index) => {
      expect(files[index]).toMatchObject(entry);
      for (const address of [entry.url, entry.json, entry.markdown]) {
        expect(address.startsWith(at)).toBe(true);
        expect(address).toContain(`/${entry.slug}`);
      }
    });
  });

  test.each(kinds)(
    '$schemas.0 and $schemas.1 are named in their files',
    ({ list, files, schemas }) => {
      const [ofList, ofFile] = schemas.map((path) => at + path.slice(1));
      expect(list).toMatchObject({ version: 2, schema: ofList, site: at });
      for (const file of files) {
        expect(file).toMatchObject({ version: 2, schema: ofFile, site: at });
      }
    },
  );
});

test('every schema refuses what is missing, unknown or of another kind', () => {
  const samples: Record<string, unknown>[] = [
    issuesFile(context),
    ...kindsOf(context).flatMap(({ list, files }) => [list, ...files.slice(0, 1)]),
  ];
  for (const file of samples) {
    const path = SCHEMAS.find((candidate) => String(file['schema']).endsWith(candidate));
    if (!path) throw new Error(`${String(file['schema'])} is not published.`);
    const validate = validator(path, root);
    expect(validate(read(file)), path).toBe(true);
    expect(validate({ ...file, more: 1 }), path).toBe(false);
    expect(validate({ ...file, version: 1 }), path).toBe(false);
    for (const key of Object.keys(file)) {
      const { [key]: _, ...rest } = file;
      expect(validate(read(rest)), `${path} without ${key}`).toBe(false);
    }
  }
});

test('keys stand in the order of the schema', () => {
  for (const { list, files, schemas } of kindsOf(context)) {
    const [ofList, ofFile] = schemas.map((path) => {
      const { properties } = jsonSchema(path, context.url);
      return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
    });
    expect(Object.keys(list)).toEqual(ofList);
    for (const file of files) expect(Object.keys(file)).toEqual(ofFile);
  }
});

test('a playbook has all that its page says', () => {
  for (const playbook of catalog.playbooks) {
    const file = playbookFile(playbook, context);
    expect(file.steps.map(({ id, position }) => [id, position])).toEqual(
      playbook.steps.map(({ id }, index) => [id, index + 1]),
    );
    expect(file.counts).toEqual({
      steps: file.steps.length,
      exercises: file.exercises.length,
      issues: file.issues.length,
    });
    expect(new Set(file.steps.flatMap(({ issues }) => issues))).toEqual(new Set(file.issues));
    for (const { id, url } of [...file.steps, ...file.exercises])
      expect(url).toBe(`${file.url}#${id}`);
    const prose = `${file.intro ?? ''}\n\n${file.ending ?? ''}`;
    expect(wordsOf(prose).length).toBe(wordsOf(playbook.body).length);
    expect(file.ending).toMatch(/^## /);
  }
});

test('a topic counts what it lists', () => {
  for (const topic of catalog.topics) {
    const { counts, issues, noted, playbooks, questions, neighbours } = topicFile(topic, context);
    expect(counts).toEqual({
      issues: issues.length,
      noted: noted.length,
      playbooks: playbooks.length,
    });
    expect(questions).toHaveLength(topic.questions.length);
    expect(neighbours.map(({ slug }) => slug)).toEqual(topic.neighbours.map(({ slug }) => slug));
  }
});

test('a finding has either an issue or a reason, and issues name the findings back', () => {
  const sources = issuesFile(context).issues.flatMap(({ number, sources: of }) =>
    of.map(({ review, key }) => `${String(number)} ${review.url} ${key}`),
  );
  const named = catalog.reviews.flatMap((review) =>
    reviewFile(review, context).findings.flatMap(({ issue, reason, url, key }) => {
      expect((issue === null) !== (reason === null), key).toBe(true);
      return issue === null ? [] : [`${String(issue)} ${url} ${key}`];
    }),
  );
  expect(named.toSorted()).toEqual(sources.toSorted());
  expect(named.length).toBeGreaterThan(10);
});

describe('a draft', async () => {
  const draft = 'webhook-without-secret-token';
  const { catalog: written, published } = await catalogsWithDraft(draft);
  const issue = written.issues.find(({ slug }) => slug === draft);
  const number = catalog.issues.find(({ slug }) => slug === draft)?.number ?? 0;

  test('is what the test takes it for', () => {
    expect(issue).toMatchObject({ status: 'draft', number: null });
    expect(issue?.steps.length).toBeGreaterThan(0);
    expect(issue?.sources.length).toBeGreaterThan(0);
    expect(published.issues.some(({ slug }) => slug === draft)).toBe(false);
  });

  test.each([
    ['of a built site', published],
    ['while it is being written', written],
  ])('appears in no file %s', (_, shown) => {
    const here = contextAt(root, shown);
    for (const { list, files } of [...kindsOf(here), { list: issuesFile(here), files: [] }]) {
      for (const file of [list, ...files]) {
        expect(numbersIn(file)).not.toContain(number);
        expect(numbersIn(file)).not.toContain(null);
        const text = JSON.stringify(file);
        // Links in prose to what is not published are for `check` to find.
        expect(text).not.toMatch(new RegExp(`${numberName(number)}(?!\\d)`));
        expect(text).not.toContain(issueJsonPath(number));
      }
    }
  });

  test.each([
    ['of a built site', published],
    ['while it is being written', written],
  ])('leaves every file %s valid, and its findings noted', (_, shown) => {
    const here = contextAt(root, shown);
    for (const { files, list, schemas } of kindsOf(here)) {
      const [ofList, ofFile] = schemas.map((path) => validator(path, root));
      expect(ofList?.(read(list))).toBe(true);
      for (const file of files) expect(ofFile?.(read(file)), file.slug).toBe(true);
    }
    const findings = shown.reviews.flatMap((review) => reviewFile(review, here).findings);
    const keys = new Set(issue?.sources.map(({ finding }) => finding.key));
    const its = findings.filter(({ key }) => keys.has(key));
    expect(its.map(({ reason }) => reason)).toEqual(its.map(() => 'noted'));
    expect(its.length).toBeGreaterThan(0);
  });
});

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/** What stands below the keys of lists that hold numbers of issues, and the numbers that findings and exercises name. */
function numbersIn(value: unknown, key = ''): unknown[] {
  const listed = ['issues', 'related'].includes(key);
  if (typeof value === 'number' || (value === null && listed)) {
    return listed || ['issue', 'number'].includes(key) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null || key === 'counts') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    numbersIn(inner, Array.isArray(value) ? key : name),
  );
}
