import { getRssString } from '@astrojs/rss';
import { describe, expect, test, vi } from 'vitest';
import {
  issuePath,
  permalinkPath,
  playbookPath,
  reviewPath,
  topicPath,
} from '../../src/catalog/addresses.ts';
import { HELD_UP_PATH } from '../../src/catalog/site-sections.ts';
import {
  issueJsonPath,
  ISSUES_JSON,
  markdownPath,
  playbookJsonPath,
  PLAYBOOKS_JSON,
  reviewJsonPath,
  REVIEWS_JSON,
  topicJsonPath,
  TOPICS_JSON,
  type MachineContext,
} from '../../src/machine/context.ts';
import { addressesIn, deadAddresses } from '../../src/machine/dead-addresses.ts';
import { feed, FEED } from '../../src/machine/feed.ts';
import { issuesFile, numberFile, numbers } from '../../src/machine/issue-json.ts';
import { issueMarkdown } from '../../src/machine/issue-markdown.ts';
import { jsonSchema, SCHEMAS } from '../../src/machine/json-schemas.ts';
import { llmsText } from '../../src/machine/llms.ts';
import { playbookFile, playbooksFile } from '../../src/machine/playbook-json.ts';
import { playbookMarkdown } from '../../src/machine/playbook-markdown.ts';
import { reviewFile, reviewsFile } from '../../src/machine/review-json.ts';
import { reviewMarkdown } from '../../src/machine/review-markdown.ts';
import { robotsText } from '../../src/machine/robots.ts';
import { topicFile, topicsFile } from '../../src/machine/topic-json.ts';
import { topicMarkdown } from '../../src/machine/topic-markdown.ts';
import { contextAt, PLACES, readCatalog } from './machine-content.ts';

// Every page of the content is written and parsed here.
vi.setConfig({ testTimeout: 60_000 });

const catalog = await readCatalog();
const [{ root: site }] = PLACES;

/** The lists and files of playbooks, topics and reviews. */
function jsonLists(context: MachineContext): [string, string][] {
  const { playbooks, topics, reviews } = context.catalog;
  const files: [string, unknown][] = [
    [PLAYBOOKS_JSON, playbooksFile(context)],
    ...playbooks.map((entry): [string, unknown] => [
      playbookJsonPath(entry.slug),
      playbookFile(entry, context),
    ]),
    [TOPICS_JSON, topicsFile(context)],
    ...topics.map((entry): [string, unknown] => [
      topicJsonPath(entry.slug),
      topicFile(entry, context),
    ]),
    [REVIEWS_JSON, reviewsFile(context)],
    ...reviews.map((entry): [string, unknown] => [
      reviewJsonPath(entry.slug),
      reviewFile(entry, context),
    ]),
  ];
  return files.map(([path, value]) => [path, JSON.stringify(value)]);
}

/** Every file for machines but the feed, by its path in the built site. */
function filesOf(context: MachineContext): Map<string, string> {
  const json = (value: unknown): string => JSON.stringify(value);
  const { issues, playbooks, topics, reviews } = context.catalog;
  return new Map([
    [ISSUES_JSON, json(issuesFile(context))],
    ...numbers(context).map((n): [string, string] => [
      issueJsonPath(n),
      json(numberFile(n, context)),
    ]),
    ...jsonLists(context),
    ...SCHEMAS.map((path): [string, string] => [path, json(jsonSchema(path, context.url))]),
    ...issues.map((issue): [string, string] => [
      markdownPath(issuePath(issue.slug)),
      issueMarkdown(issue, context),
    ]),
    ...playbooks.map((playbook): [string, string] => [
      markdownPath(playbookPath(playbook.slug)),
      playbookMarkdown(playbook, context),
    ]),
    ...topics.map((topic): [string, string] => [
      markdownPath(topicPath(topic.slug)),
      topicMarkdown(topic, context),
    ]),
    ...reviews.map((review): [string, string] => [
      markdownPath(reviewPath(review.slug)),
      reviewMarkdown(review, context),
    ]),
    ['/llms.txt', llmsText(context)],
  ]);
}

/** What a build holds, from the site's root. */
function builtFiles(context: MachineContext, files: ReadonlyMap<string, string>): Set<string> {
  const { issues, playbooks, topics, reviews } = context.catalog;
  const pages = [
    '/',
    '/reviews/',
    HELD_UP_PATH,
    ...issues.map(({ slug }) => issuePath(slug)),
    ...playbooks.map(({ slug }) => playbookPath(slug)),
    ...topics.map(({ slug }) => topicPath(slug)),
    ...reviews.map(({ slug }) => reviewPath(slug)),
    ...numbers(context).map((number) => permalinkPath(number)),
  ];
  const plainFiles = [...files.keys(), FEED, '/sitemap-index.xml'];
  return new Set(
    [...pages.map((page) => `${page}index.html`), ...plainFiles].map((p) => p.slice(1)),
  );
}

describe.each(PLACES)('$name', ({ root }) => {
  const context = contextAt(root, catalog);
  const files = filesOf(context);
  const built = builtFiles(context, files);

  test('every address in a file for machines leads to what is built', () => {
    let count = 0;
    for (const [path, text] of files) {
      expect(deadAddresses(path, text, root, built), path).toEqual([]);
      count += addressesIn(path, text).filter((address) => address.startsWith(root)).length;
    }
    expect(count).toBeGreaterThan(300);
  });
});

test('no address is relative where the site knows its origin', () => {
  for (const [path, text] of filesOf(contextAt(site, catalog))) {
    expect(
      addressesIn(path, text).filter((address) => /^[/#]/.test(address)),
      path,
    ).toEqual([]);
  }
});

test('the feed leads to what is built', async () => {
  const context = contextAt(site, catalog);
  const built = builtFiles(context, filesOf(context));
  const xml = await getRssString(feed(context));
  expect(addressesIn(FEED, xml).length).toBeGreaterThan(20);
  expect(deadAddresses(FEED, xml, site, built)).toEqual([]);
});

test.each([
  ['a.md', '[x](https://playbooks.example/review-playbooks/gone/)'],
  ['a.md', '[x](https://playbooks.example/issues/)'],
  ['a.md', '[x](/review-playbooks/issues/)'],
  ['a.md', '[x][y]\n\n[y]: #fragment'],
  ['a.json', '{"a":[{"url":"https://playbooks.example/review-playbooks/gone.md"}]}'],
  ['a.json', '{"markdown":"See [it](/gone/)."}'],
  ['a.xml', '<a><link>https://playbooks.example/review-playbooks/gone/</link></a>'],
  ['robots.txt', robotsText('https://playbooks.example/review-playbooks/gone.xml')],
])('a dead address in %s is found: %s', (path, text) => {
  expect(deadAddresses(path, text, site, new Set(['issues/index.html']))).toHaveLength(1);
});

test('living addresses, those of others, and code are let through', () => {
  const files = new Set(['issues/index.html', 'issues/x.md', 'index.html']);
  const text = `[a](${site}issues/?q=1#x) [b](${site}issues/x.md) [c](${site}) [d](https://x.example/)`;
  expect(deadAddresses('a.md', text, site, files)).toEqual([]);
  expect(deadAddresses('a.json', '{"code":"[a](/x/)","output":"/tmp/x"}', site, files)).toEqual([]);
});
