/** “What was run” on the pages of issues: what stands there is what was recorded. */
import {
  failuresOf,
  failureText,
  proveCommand,
  testSentence,
  testsOf,
} from '../../src/catalog/proof-record.ts';
import { clipboard } from './kit-pages.ts';
import { openAll, provenIssues } from './proof-pages.ts';
import { expect, test, visit } from './quiet-page.ts';

/** The pages of the fifteen issues that the site began with are proven, each and for good. */
const LEAST = 15;

const proven = await provenIssues();
const [first] = proven;
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('the tests find the proven issues', () => {
  expect(proven.length).toBeGreaterThanOrEqual(LEAST);
});

for (const issue of proven) {
  test(`/issues/${issue.slug}/ shows what its proof gave`, async ({ page }) => {
    await visit(page, `issues/${issue.slug}/`);
    await expect(page.locator('.facts').getByRole('link', { name: /^proven \d/ })).toBeVisible();
    const proof = page.locator('#proof');
    const rows = await proof.getByRole('row').allTextContents();
    const shown = words(await proof.innerText());
    for (const run of issue.evidence.runs) {
      for (const [name, version] of Object.entries(run.versions)) {
        expect(shown).toContain(`${name} ${version}`);
      }
      for (const { name, outcomes } of testsOf(run)) {
        const gave = Object.values(outcomes).map((out) => (out === 'passed' ? 'passes' : 'fails'));
        expect(rows.map(words)).toContain([testSentence(name), ...gave].join(' '));
      }
      const failures = failuresOf(run);
      expect(failures.length).toBeGreaterThan(0);
      for (const { failure } of failures) expect(shown).toContain(words(failureText(failure)));
      const printed = await proof.locator('.run > pre').allTextContents();
      expect(printed).toContain(failures[0]?.excerpt.trimEnd());
    }
    expect(shown).toContain(proveCommand(issue));
  });
}

test.describe('of one issue', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  if (!first) throw new Error('No issue is proven.');
  const { slug, proofFile } = first;

  test('the proof opens by keyboard and is copied byte for byte', async ({ page }) => {
    await visit(page, `issues/${slug}/`);
    const proof = page.locator('#proof');
    const code = proof.getByRole('region', { name: /^Proof, proof\./ });
    await expect(code).toBeHidden();
    await proof.locator('summary', { hasText: 'The proof, ' }).press('Enter');
    await expect(code).toBeVisible();
    await proof.getByRole('button', { name: /^Copy: Proof, / }).press('Enter');
    await expect.poll(() => clipboard(page)).toBe(proofFile?.code);
  });

  test('the command is copied', async ({ page }) => {
    await visit(page, `issues/${slug}/`);
    await page.getByRole('button', { name: `Copy: ${proveCommand(first)}` }).press('Enter');
    await expect.poll(() => clipboard(page)).toBe(proveCommand(first));
  });

  test('everything that was printed is a key away, and nothing of it moves the page sideways', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await visit(page, `issues/${slug}/`);
    const proof = page.locator('#proof');
    await openAll(proof);
    const printed = await proof.locator('pre.term').allTextContents();
    for (const { whole } of first.evidence.runs.flatMap(failuresOf)) {
      expect(printed).toContain(whole.trimEnd());
    }
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  test('paper has the outcomes and the command, and nothing that is folded away', async ({
    page,
  }) => {
    await visit(page, `issues/${slug}/`);
    await page.emulateMedia({ media: 'print' });
    const proof = page.locator('#proof');
    await expect(proof.getByRole('table')).toBeVisible();
    await expect(proof.getByText(proveCommand(first))).toBeVisible();
    await expect(proof.locator('summary').filter({ visible: true })).toHaveCount(0);
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('what is folded away opens too', async ({ page }) => {
      await page.goto(`./issues/${slug}/`);
      const proof = page.locator('#proof');
      await proof.locator('summary', { hasText: 'The proof, ' }).press('Enter');
      await expect(proof.getByRole('region', { name: /^Proof, proof\./ })).toBeVisible();
    });
  });
});
