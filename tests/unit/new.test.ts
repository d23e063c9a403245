import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIssue } from '../../src/authoring/new-issue.ts';
import { contentSnapshot } from './content-snapshot.ts';
import { Tree } from './tree.ts';

const FOLDER = 'content/issues/cart-never-emptied';
let tree: Tree;

beforeEach(() => {
  tree = Tree.good();
});
afterEach(() => {
  tree.delete();
});

describe('a new issue', () => {
  it('is a folder with everything that an issue needs', async () => {
    const files = await createIssue(tree.root, { slug: 'cart-never-emptied' });
    const names = ['index.md', 'before.py', 'after.py', 'proof.py'];
    expect(files).toEqual(names.map((name) => `${FOLDER}/${name}`));
    expect(files.filter((file) => existsSync(join(tree.root, file)))).toEqual(files);
    expect(tree.read(`${FOLDER}/index.md`)).toContain('\ntitle: Cart never emptied\n');
    expect(tree.read(`${FOLDER}/index.md`)).toContain('\nstatus: draft\n');
  });

  it('leaves to the check exactly what is still to be written', async () => {
    expect(await tree.check()).toEqual([]);
    await createIssue(tree.root, { slug: 'cart-never-emptied', topics: ['security'] });
    const found = await tree.check();
    expect(found.filter(({ place }) => !place.file.startsWith(`${FOLDER}/`))).toEqual([]);
    expect(found.map(({ code, place, message }) => `${String(place.line)} ${code} ${message}`))
      .toMatchInlineSnapshot(`
        [
          "6 bad-value Unexpected value of “summary”: null",
          "10 bad-value Unexpected value of “severity”: null",
          "12 bad-value Unexpected value of “kind”: null",
          "16 bad-value Unexpected value of “stack”: []",
          "33 bad-value Unexpected value of “proof.how”: null",
          "36 bad-value Unexpected value of “proof.before.test_what_must_hold.message”: null",
          "45 missing-section Nothing stands below “What goes wrong”",
          "47 missing-section Nothing stands below “Why the fix holds”",
          "49 missing-section Nothing stands below “Rolling it out”",
          "51 missing-section Nothing stands below “When it does not apply”",
          "53 missing-section Nothing stands below “Spot it in review”",
        ]
      `);
  });

  it('is a draft of the catalogue once its gaps are filled', async () => {
    await createIssue(tree.root, {
      slug: 'cart-never-emptied',
      title: 'A cart: “emptied” # never',
      topics: ['reliability', 'data-integrity'],
    });
    const index = `${FOLDER}/index.md`;
    tree.edit(index, '\nsummary:\n', '\nsummary: The next customer pays for it.\n');
    tree.edit(index, '\nseverity:\n', '\nseverity: high\n');
    tree.edit(index, '\nkind:\n', '\nkind: defect\n');
    tree.edit(index, '\nstack: []\n', '\nstack: [django]\n');
    tree.edit(index, '  how:\n', '  how: Two carts.\n');
    tree.edit(index, 'message: }', 'message: found one book }');
    const { catalog } = await tree.load();
    const issue = catalog.issues.find(({ slug }) => slug === 'cart-never-emptied');
    expect(issue).toMatchObject({
      title: 'A cart: “emptied” # never',
      status: 'draft',
      topics: ['reliability', 'data-integrity'],
      number: null,
    });
    expect((await tree.check()).map(({ code }) => code)).toContain('same-samples');
  });

  it.each([
    ['Dockerfile', 'before.Dockerfile'],
    ['sql', 'before.sql'],
    ['ts', 'before.ts'],
  ])('takes samples in %s', async (language, file) => {
    const files = await createIssue(tree.root, { slug: 'cart-never-emptied', language });
    expect(files).toContain(`${FOLDER}/${file}`);
    expect(files).toContain(`${FOLDER}/${language === 'sql' ? 'proof.yaml' : 'proof.py'}`);
  });
});

describe('refused, with the mend', () => {
  it.each([
    [{ slug: 'stock-lost-update' }, 'is an address of RP-1'],
    [{ slug: 'stock-race' }, 'was an address of RP-1'],
    [{ slug: 'stock-not-locked' }, 'was an address of RP-3'],
    [{ slug: 'Cart_Never Emptied!' }, '“cart-never-emptied” would do'],
    [{ slug: '../outside' }, 'is no slug'],
    [{ slug: 'x'.repeat(81) }, 'at most 80 characters'],
    [{ slug: 'a', topics: ['securty'] }, 'Did you mean “security”?'],
    [{ slug: 'a', language: 'cobol' }, 'Unknown language of samples “cobol”'],
    [{ slug: 'a', language: 'console' }, 'Unknown language of samples “console”'],
    [{ slug: 'a', title: 'one\ntwo' }, 'Give it in one'],
  ])('%o', async (wanted, message) => {
    const before = contentSnapshot(tree.root);
    await expect(createIssue(tree.root, wanted)).rejects.toThrow(message);
    expect(contentSnapshot(tree.root)).toEqual(before);
  });

  it('a folder that is there', async () => {
    tree.write('content/issues/half-written/notes.txt', 'mine');
    await expect(createIssue(tree.root, { slug: 'half-written' })).rejects.toThrow(
      'content/issues/half-written is there already',
    );
    expect(tree.read('content/issues/half-written/notes.txt')).toBe('mine');
  });

  it('everything, where the register cannot be read', async () => {
    tree.write('content/permalinks.json', '{');
    await expect(createIssue(tree.root, { slug: 'a' })).rejects.toThrow('cannot be read');
  });
});
