/** The site's own prose pages, read from their sources: so the index is made beside the site and does not wait for it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { z } from 'zod';
import { sectionsOf } from './plain-text.ts';
import type { SearchDocument } from './search-document.ts';

const NAMES = [
  'contribute',
  'contribute/proofs',
  'how-the-reviews-held-up',
  'link-in-prs',
] as const;

/** A longer sample, in characters, shows what other pages say: the page would be found for their subjects. */
const SHORT_COMMAND = 80;

const frontmatterSchema = z.object({ title: z.string(), summary: z.string() });

/** The pages as search documents. @param root absolute path of the repository */
export function prosePageDocuments(root: string): Promise<SearchDocument[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const source = await readFile(join(root, 'src', 'pages', `${name}.mdx`), 'utf8');
      return prosePageDocument(`/${name}/`, source);
    }),
  );
}

/** A page's text by second-level headings; what its components show stands elsewhere too. */
function prosePageDocument(path: string, source: string): SearchDocument {
  const [, frontmatter = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const { title, summary } = frontmatterSchema.parse(parse(frontmatter));
  const tree = mdxToMdast(text, { features: { gfm: true, frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`Unexpected ${tree.type} for the page ${path}.`);
  const [intro, ...sections] = sectionsOf(tree);
  return {
    path,
    kind: 'page',
    number: null,
    title,
    summary,
    facets: { kind: ['page'] },
    intro: intro?.text ?? [],
    sections: sections.map(({ heading, text: own, code }) => ({
      id: slug(heading),
      heading,
      text: own,
      code: code.filter((sample) => sample.length <= SHORT_COMMAND),
    })),
    aliases: [],
    reported: [],
  };
}
