import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prosePageDocuments } from '../../src/search-index/prose-pages.ts';
import { commonWords, countWords, vocabularyOf } from '../../src/search-index/vocabulary.ts';
import type { SearchDocument } from '../../src/search-index/search-document.ts';

/** Both prose pages with the same content below their title. */
async function prosePages(content: string): Promise<SearchDocument[]> {
  const dist = mkdtempSync(join(tmpdir(), 'prose-'));
  for (const name of ['contribute', 'link-in-prs']) {
    mkdirSync(join(dist, name));
    const html = `<main><h1>Title</h1><p>Lead.</p><h2 id="a">A</h2>${content}</main>`;
    writeFileSync(join(dist, name, 'index.html'), html);
  }
  try {
    return await prosePageDocuments(dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

describe('a prose page', () => {
  it('is searched without its samples, and with short commands', async () => {
    const sample =
      'uvicorn 0.38 dies with a RuntimeError; under gunicorn 27 the first reply is lost, always.';
    const [page] = await prosePages(`<p>Words.</p><pre>npm test</pre><pre>${sample}</pre>`);
    expect(page?.sections).toEqual([{ id: 'a', heading: 'A', text: ['Words.', 'npm test'] }]);
  });
});

describe('the words of the documents', () => {
  it('are common only on a large site, and never stop words', async () => {
    const [page] = await prosePages('<p>The django kombu</p>');
    const counts = new Map([...countWords(page ? [page] : []), ['django', 600], ['the', 990]]);
    expect(commonWords(counts, 1000)).toEqual(['django']);
    expect(commonWords(counts, 999)).toEqual([]);
    expect(vocabularyOf(counts)).toContain('kombu');
    expect(vocabularyOf(counts)).not.toContain('the');
  });
});
