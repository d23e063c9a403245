import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../src/authoring/changes.ts';
import { publishIssues } from '../../src/authoring/publish-issues.ts';
import { renameIssue } from '../../src/authoring/rename-issue.ts';
import { withdrawIssue } from '../../src/authoring/withdraw-issue.ts';
import { formatPlace } from '../../src/catalog/diagnostic.ts';
import { contentSnapshot } from './content-snapshot.ts';
import { Tree } from './tree.ts';

const TODAY = '2026-11-21';
const STOCK = 'content/issues/stock-lost-update';
const STATUS = '\nstatus: published\n';
let tree: Tree;

/** A copy of an issue under another slug, as a draft. */
function draft(slug: string): string {
  const folder = `content/issues/${slug}`;
  tree.copy(STOCK, folder);
  rmSync(join(tree.root, folder, 'rule.yml'));
  tree.edit(`${folder}/index.md`, 'detect: [rule, question]', 'detect: [question]');
  tree.edit(`${folder}/index.md`, STATUS, '\nstatus: draft\n');
  return `${folder}/index.md`;
}

function register(): Record<string, unknown> {
  return JSON.parse(tree.read('content/permalinks.json')) as Record<string, unknown>;
}

async function refused(work: () => Promise<unknown>, message: string | RegExp): Promise<void> {
  const before = contentSnapshot(tree.root);
  await expect(work()).rejects.toThrow(message);
  expect(contentSnapshot(tree.root)).toEqual(before);
  expect(existsSync(join(tree.root, '.cache/publish.lock'))).toBe(false);
}

beforeEach(() => {
  tree = Tree.good();
});
afterEach(() => {
  tree.delete();
});

describe('publishing', () => {
  it('gives the numbers behind the highest ever, in the order of the names', async () => {
    draft('zebra-stripes');
    draft('ant-hill');
    const published = await publishIssues(tree.root, ['zebra-stripes', 'ant-hill'], TODAY);
    expect(published.map(({ slug, number }) => [slug, number])).toEqual([
      ['zebra-stripes', 4],
      ['ant-hill', 5],
    ]);
    expect(Object.keys(register())).toEqual(['1', '2', '3', '4', '5']);
    expect(register()['4']).toEqual({
      slug: 'zebra-stripes',
      formerSlugs: [],
      published: TODAY,
    });
    expect(tree.read('content/permalinks.json')).toMatch(/^\{\n {2}"1": \{\n {4}"slug"[^]*\n\}\n$/);
  });

  it('changes the status and no other byte', async () => {
    const index = draft('ant-hill');
    const text = `\uFEFF${tree.read(index).replace('status: draft', 'status:   "draft" # ready?')}`;
    tree.write(index, text.replaceAll('\n', '\r\n'));
    await publishIssues(tree.root, ['ant-hill'], TODAY);
    expect(tree.read(index)).toBe(text.replace('"draft"', '"published"').replaceAll('\n', '\r\n'));
    expect(text).toContain('status:   "draft" # ready?');
  });

  it('leaves nothing to mend', async () => {
    draft('ant-hill');
    await publishIssues(tree.root, ['ant-hill'], TODAY);
    const found = await tree.check();
    expect(found.filter(({ code }) => code.startsWith('permalink'))).toEqual([]);
    const { catalog } = await tree.load();
    const issue = catalog.issues.find(({ slug }) => slug === 'ant-hill');
    expect(issue).toMatchObject({ number: 4, published: TODAY, status: 'published' });
  });

  it('numbers an issue that says already that it is published', async () => {
    const index = draft('ant-hill');
    tree.edit(index, '\nstatus: draft\n', STATUS);
    const text = tree.read(index);
    await publishIssues(tree.root, ['ant-hill', 'ant-hill'], TODAY);
    expect(tree.read(index)).toBe(text);
    expect(Object.keys(register())).toHaveLength(4);
  });

  it('begins with 1', async () => {
    tree.write('content/permalinks.json', '{}\n');
    await publishIssues(tree.root, ['stock-lost-update'], TODAY);
    expect(Object.keys(register())).toEqual(['1']);
  });

  it('is refused for each issue, with the reason, and then for all', async () => {
    const index = draft('ant-hill');
    tree.edit(index, 'severity: high', 'severity: hihg');
    draft('fine');
    draft('stock-race');
    draft('stock-not-locked');
    const slugs = [
      'fine',
      'ant-hil',
      'ant-hill',
      'stock-race',
      'stock-not-locked',
      'stock-lost-update',
    ];
    const publishing = () => publishIssues(tree.root, slugs, TODAY);
    await refused(publishing, 'There is no issue “ant-hil”. Did you mean “ant-hill”?');
    await refused(publishing, `${index}:5:11  Unexpected value of “severity”: "hihg"`);
    await refused(publishing, '“stock-race” was an address of RP-1');
    await refused(publishing, '“stock-not-locked” was an address of RP-3');
    await refused(publishing, '“stock-lost-update” has its number: RP-1');
  });

  it('is refused for what nobody ran as it stands', async () => {
    draft('ant-hill');
    draft('bee-hive');
    tree.append('content/issues/ant-hill/after.py', '\n\nLIMIT = 100\n');
    rmSync(join(tree.root, 'content/issues/bee-hive/evidence.json'));
    const publishing = () => publishIssues(tree.root, ['ant-hill', 'bee-hive'], TODAY);
    await refused(
      publishing,
      'content/issues/ant-hill/evidence.json:1:1  The evidence is of other',
    );
    await refused(publishing, 'Run `npm run prove -- ant-hill`, which records it anew.');
    await refused(publishing, 'content/issues/bee-hive/index.md:20:1  The proof was never run');
  });

  it('is not refused for what cannot be run', async () => {
    const published = await publishIssues(tree.root, ['remote-quota-spent-at-once'], TODAY);
    expect(published).toMatchObject([{ number: 4 }]);
  });

  it('is refused without names, without a register, and beside another process', async () => {
    await refused(() => publishIssues(tree.root, [], TODAY), 'Name the issues');
    draft('ant-hill');
    mkdirSync(join(tree.root, '.cache'), { recursive: true });
    const lock = join(tree.root, '.cache/publish.lock');
    writeFileSync(lock, '4711\n');
    await expect(publishIssues(tree.root, ['ant-hill'], TODAY)).rejects.toThrow('process (4711)');
    rmSync(lock);
    tree.write('content/permalinks.json', '{');
    await refused(() => publishIssues(tree.root, ['ant-hill'], TODAY), 'cannot be read');
  });

  it('never gives one number twice', async () => {
    draft('ant-hill');
    draft('bee-hive');
    const both = await Promise.allSettled([
      publishIssues(tree.root, ['ant-hill'], TODAY),
      publishIssues(tree.root, ['bee-hive'], TODAY),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(Object.keys(register())).toHaveLength(4);
  });
});

describe('renaming', () => {
  const OLD = 'failed-migration-still-deploys';
  const NEW = 'deploy-goes-on';

  it('moves the folder, keeps the address, and rewrites all that names the issue', async () => {
    const before = contentSnapshot(tree.root);
    const { number, rewritten, unread } = await renameIssue(tree.root, OLD, NEW);
    expect(number).toBe(2);
    expect(unread).toEqual([]);
    expect(register()['2']).toEqual({ slug: NEW, formerSlugs: [OLD], published: '2026-09-02' });
    expect(rewritten.map(formatPlace)).toMatchInlineSnapshot(`
      [
        "content/issues/stock-lost-update/index.md:13:11",
        "content/issues/stock-lost-update/index.md:40:30",
        "content/playbooks/release-a-migration.md:27:41",
        "content/playbooks/release-a-migration.md:28:14",
        "content/reviews/shop-code-review/findings.yaml:34:10",
        "content/reviews/shop-code-review/index.md:12:29",
      ]
    `);
    const expected = new Map(
      [...before].map(([path, text]) => [path.replace(OLD, NEW), text.replaceAll(OLD, NEW)]),
    );
    expected.delete('content/permalinks.json');
    const after = new Map(contentSnapshot(tree.root));
    after.delete('content/permalinks.json');
    expect(after).toEqual(expected);
    expect(await tree.check()).toEqual([]);
  });

  it('leaves alone what only looks like it, and line ends', async () => {
    const index = `${STOCK}/index.md`;
    const lookAlike = [
      `https://tracker.example/issues/${OLD}/`,
      `/issues/${OLD}-again/`,
      `/old/issues/${OLD}/`,
      OLD,
    ].join(' and ');
    tree.append(index, `\nNot meant: ${lookAlike}\n\n[meant]: </issues/${OLD}/#fix>\n`);
    tree.write(index, tree.read(index).replaceAll('\n', '\r\n'));
    await renameIssue(tree.root, OLD, NEW);
    const text = tree.read(index);
    expect(text).toContain(`Not meant: ${lookAlike}\r\n\r\n[meant]: </issues/${NEW}/#fix>\r\n`);
    expect(text).toContain(`related: [${NEW}]\r\n`);
  });

  it('rewrites rules, and quoted slugs', async () => {
    tree.append(
      `${STOCK}/rule.yml`,
      `alsoFinds:\n  - { issue: "${OLD}", why: It subtracts too. }\n`,
    );
    tree.edit(`${STOCK}/index.md`, `related: [${OLD}]`, `related: ['${OLD}']`);
    await renameIssue(tree.root, OLD, NEW);
    expect(tree.read(`${STOCK}/rule.yml`)).toContain(`{ issue: "${NEW}", why`);
    expect(tree.read(`${STOCK}/index.md`)).toContain(`related: ['${NEW}']`);
  });

  it('of a draft leaves the register alone, and says what could not be read', async () => {
    draft('ant-hill');
    tree.write('content/issues/broken/index.md', '---\ntitle: x\n---\n');
    const permalinks = tree.read('content/permalinks.json');
    const { number, unread } = await renameIssue(tree.root, 'ant-hill', 'bee-hive');
    expect(number).toBeNull();
    expect(unread).toEqual(['content/issues/broken/index.md']);
    expect(tree.read('content/permalinks.json')).toBe(permalinks);
    expect(existsSync(join(tree.root, 'content/issues/bee-hive/index.md'))).toBe(true);
    expect(existsSync(join(tree.root, 'content/issues/ant-hill'))).toBe(false);
  });

  it.each([
    [OLD, 'stock-race', 'was an address of RP-1'],
    [OLD, OLD, 'is an address of RP-2'],
    [OLD, 'Bad Slug', 'is no slug'],
    [OLD, 'half-written', 'is there already'],
    ['failed-migration', NEW, 'There is no issue “failed-migration”'],
    ['../../src', NEW, 'There is no issue “../../src”'],
  ])('%s to %s is refused', async (from, to, message) => {
    mkdirSync(join(tree.root, 'content/issues/half-written'));
    await refused(() => renameIssue(tree.root, from, to), message);
  });

  it('takes back what it did where something fails on the way', async () => {
    const before = contentSnapshot(tree.root);
    const changes: Change[] = [
      { kind: 'write', path: `${STOCK}/index.md`, text: 'half' },
      { kind: 'move', from: STOCK, to: 'content/issues/moved' },
      { kind: 'write', path: 'content/not-there.json', text: '{}' },
    ];
    await expect(applyChanges(tree.root, changes)).rejects.toThrow('ENOENT');
    expect(contentSnapshot(tree.root)).toEqual(before);
    await applyChanges(tree.root, changes.slice(0, 2));
    expect(tree.read('content/issues/moved/index.md')).toBe('half');
  });
});

describe('withdrawing', () => {
  const withdrawal = { slug: 'stock-lost-update', why: 'It was wrong.', replacedBy: 'RP-2' };

  it('says why in the register, and lists what names the issue', async () => {
    const before = contentSnapshot(tree.root);
    const { number, references } = await withdrawIssue(tree.root, withdrawal, TODAY);
    expect(number).toBe(1);
    expect(references.map(formatPlace)).toMatchInlineSnapshot(`
    [
      "content/playbooks/release-a-migration.md:60:14",
      "content/playbooks/release-a-migration.md:69:12",
      "content/playbooks/release-a-migration.md:77:55",
      "content/reviews/shop-code-review/findings.yaml:12:10",
    ]
  `);
    expect(register()['1']).toEqual({
      slug: 'stock-lost-update',
      formerSlugs: ['stock-race'],
      published: '2026-09-01',
      withdrawn: { date: TODAY, why: 'It was wrong.', replacedBy: 2 },
    });
    const after = new Map(contentSnapshot(tree.root));
    after.set('content/permalinks.json', before.get('content/permalinks.json') ?? '');
    expect(after).toEqual(before);
  });

  it('needs no replacement', async () => {
    await withdrawIssue(tree.root, { slug: withdrawal.slug, why: 'It was wrong.' }, TODAY);
    expect(register()['1']).toMatchObject({ withdrawn: { replacedBy: null } });
  });

  it.each([
    [{ ...withdrawal, why: 'wrong' }, '--why: expected a full sentence'],
    [{ ...withdrawal, why: '' }, '--why: expected some text'],
    [{ ...withdrawal, replacedBy: 'RP-9' }, 'There is no “RP-9”'],
    [{ ...withdrawal, replacedBy: 'constructor' }, 'There is no “constructor”'],
    [{ ...withdrawal, replacedBy: 'RP-1' }, 'RP-1 cannot replace itself'],
    [{ ...withdrawal, replacedBy: 'RP-3' }, 'RP-3 was withdrawn itself'],
    [{ ...withdrawal, slug: 'stock-not-locked' }, 'RP-3 was withdrawn on 2026-10-01'],
    [{ ...withdrawal, slug: 'stock-race' }, 'name it “stock-lost-update”'],
    [{ ...withdrawal, slug: 'nothing' }, '“nothing” has no number'],
  ])('%o is refused', async (wanted, message) => {
    await refused(() => withdrawIssue(tree.root, wanted, TODAY), message);
  });
});
