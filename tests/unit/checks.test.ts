import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatPlace, RULES } from '../../src/catalog/diagnostic.ts';
import { BREAKAGES } from './breakages.ts';
import { dayIn, Tree } from './tree.ts';

let good: Tree;
const copies: Tree[] = [];

/** Copying the repository is quicker than making it again. */
function copyOfGood(): Tree {
  const copy = new Tree(good.root);
  copies.push(copy);
  return copy;
}

beforeAll(() => {
  good = Tree.good();
});

afterAll(() => {
  for (const tree of [good, ...copies]) tree.delete();
});

test('good content has no faults', async () => {
  const loaded = await good.load();
  expect(loaded.catalog.issues).toHaveLength(3);
  expect(loaded.catalog.playbooks).toHaveLength(1);
  expect(loaded.catalog.topics).toHaveLength(12);
  expect(loaded.catalog.reviews).toHaveLength(1);
  expect(await good.check()).toEqual([]);
});

describe('each breakage is reported, at its place, with its mend, and alone', () => {
  test.concurrent.for(BREAKAGES)('$name', async ({ break: breakIt, ofEvidence, expected }) => {
    const tree = copyOfGood();
    breakIt(tree);
    if (!ofEvidence) tree.proveAgain();
    const found = await tree.check();
    expect(found.map(({ code, place }) => [code, formatPlace(place)])).toEqual(
      expected.map(([code, place]) => [code, `content/${place}`]),
    );
    for (const [index, [, , mend]] of expected.entries()) expect(found[index]?.mend).toMatch(mend);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
    // At once: deleting all of them at the end takes a busy machine longer than a hook may.
    tree.delete();
  });

  test('the table covers every rule that content can break', () => {
    const covered = new Set(BREAKAGES.flatMap(({ expected }) => expected.map(([code]) => code)));
    const elsewhere = [
      'permalink-history',
      'site-missing',
      'link-text',
      'duplicate-anchor',
      // Warnings, below.
      'exemption-ended',
      'exemption-too-long',
    ];
    const missing = Object.keys(RULES).filter((code) => ![...covered, ...elsewhere].includes(code));
    expect(missing).toEqual([]);
    expect(BREAKAGES).toHaveLength(137);
    expect(new Set(BREAKAGES.map(({ name }) => name)).size).toBe(BREAKAGES.length);
  });
});

describe('an exemption from being run', () => {
  const EXEMPT = 'content/issues/remote-quota-spent-at-once/index.md';

  async function found(until: string) {
    const tree = copyOfGood();
    tree.write(EXEMPT, tree.read(EXEMPT).replace(/until: .*/, `until: ${until}`));
    return tree.check();
  }

  test.for([
    { ci: '', severity: 'warning' },
    { ci: 'true', severity: 'error' },
  ])('has an end, which is told with a $severity where CI is “$ci”', async ({ ci, severity }) => {
    vi.stubEnv('CI', ci);
    const place = { file: EXEMPT, line: 13, column: 10 };
    const [ended, ...others] = await found(dayIn(-1));
    expect(ended).toMatchObject({ code: 'exemption-ended', severity, place });
    expect(ended?.mend).toMatch(/Prove the samples/);
    expect(others).toEqual([]);
    const [long, ...more] = await found(dayIn(370));
    expect(long).toMatchObject({ code: 'exemption-too-long', severity, place });
    expect(long?.mend).toMatch(/within 12 months, \d{4}-\d\d-\d\d at the latest/);
    expect(more).toEqual([]);
    vi.unstubAllEnvs();
  });

  test('holds on its last day, and for a year', async () => {
    expect(await found(dayIn(0))).toEqual([]);
    expect(await found(dayIn(364))).toEqual([]);
  });
});

describe('without history', () => {
  test.for([
    { ci: '', severity: 'warning' },
    { ci: 'true', severity: 'error' },
  ])('the comparison is skipped with a $severity where CI is “$ci”', async ({ ci, severity }) => {
    const before = process.env['CI'];
    process.env['CI'] = ci;
    try {
      const tree = copyOfGood();
      tree.remove('.git');
      const found = await tree.check();
      expect(found).toMatchObject([
        { code: 'permalink-history', severity, place: { file: 'content/permalinks.json' } },
      ]);
      expect(found[0]?.mend).toMatch(/fetch-depth: 0/);
    } finally {
      if (before === undefined) delete process.env['CI'];
      else process.env['CI'] = before;
    }
  });
});

test('one rule that cannot be read does not hide what the others do', async () => {
  const tree = copyOfGood();
  const other = 'content/issues/failed-migration-still-deploys';
  cpSync(
    `${tree.root}/content/issues/stock-lost-update/rule.yml`,
    `${tree.root}/${other}/rule.yml`,
  );
  tree.edit(`${other}/index.md`, 'detect: [', 'detect: [rule, ');
  tree.edit('content/issues/stock-lost-update/rule.yml', 'pattern:', 'patern:');
  const found = await tree.check();
  expect(found.map(({ code, place }) => [code, place.file])).toEqual([
    ['rule-misses-before', `${other}/rule.yml`],
    ['rule-invalid', 'content/issues/stock-lost-update/rule.yml'],
  ]);
});

test('a find in another issue is allowed by name', async () => {
  const tree = copyOfGood();
  const other = 'content/issues/failed-migration-still-deploys';
  tree.append(`${other}/after/run.py`, 'subprocess.count -= 1\n');
  tree.append(
    'content/issues/stock-lost-update/rule.yml',
    'alsoFinds:\n  - { issue: failed-migration-still-deploys, why: It really does subtract. }\n',
  );
  tree.proveAgain();
  expect(await tree.check()).toEqual([]);
});
