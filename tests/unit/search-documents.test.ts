import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prosePageDocuments } from '../../src/search-index/prose-pages.ts';
import { commonWords, countWords, vocabularyOf } from '../../src/search-index/vocabulary.ts';
import type { SearchDocument } from '../../src/search-index/search-document.ts';

/** The prose pages with the same Markdown below their first heading. */
async function prosePages(content: string): Promise<SearchDocument[]> {
  const root = mkdtempSync(join(tmpdir(), 'prose-'));
  const folder = join(root, 'src', 'pages');
  mkdirSync(join(folder, 'contribute'), { recursive: true });
  const source = `---\ntitle: Title\nsummary: Lead.\n---\n\nimport Part from './Part.astro';\n\n## A, b\n\n${content}\n`;
  for (const name of [
    'contribute',
    'contribute/proofs',
    'how-the-reviews-held-up',
    'link-in-prs',
  ]) {
    writeFileSync(join(folder, `${name}.mdx`), source);
  }
  try {
    return await prosePageDocuments(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a prose page', () => {
  it('is searched without its samples, and with short commands', async () => {
    const sample =
      'uvicorn 0.38 dies with a RuntimeError; under gunicorn 27 the first reply is lost, always.';
    const [page] = await prosePages(
      `Words <kbd>y</kbd>.\n\n\`\`\`shell\nnpm test\n\`\`\`\n\n<Part />\n\n\`\`\`text\n${sample}\n\`\`\``,
    );
    expect(page).toMatchObject({ path: '/contribute/', title: 'Title', summary: 'Lead.' });
    expect(page?.sections).toEqual([
      { id: 'a-b', heading: 'A, b', text: ['Words y.'], code: ['npm test'] },
    ]);
  });
});

describe('the words of the documents', () => {
  it('are common only on a large site, and never stop words', async () => {
    const [page] = await prosePages('The django kombu');
    const counts = new Map([...countWords(page ? [page] : []), ['django', 600], ['the', 990]]);
    expect(commonWords(counts, 1000)).toEqual(['django']);
    expect(commonWords(counts, 999)).toEqual([]);
    expect(vocabularyOf(counts)).toContain('kombu');
    expect(vocabularyOf(counts)).not.toContain('the');
  });
});
