/** The site's own prose pages, read from the built site: their text stands in components too. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import type { SearchDocument } from './search-document.ts';

const PATHS = ['/contribute/', '/link-in-prs/'] as const;

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The pages as search documents. @throws Error where the built site has none of them */
export function prosePageDocuments(dist: string): Promise<SearchDocument[]> {
  return Promise.all(
    PATHS.map(async (path) => {
      const html = await readFile(join(dist, path, 'index.html'), 'utf8');
      return prosePageDocument(path, html);
    }),
  );
}

/** A built page as a search document: its text by second-level headings. */
function prosePageDocument(path: string, html: string): SearchDocument {
  const main = elementsOf(parse(html), 'main')[0];
  const title = main && elementsOf(main, 'h1')[0];
  if (!main || !title) throw new Error(`The page ${path} has no <main> with a heading.`);
  const [lead, ...sections] = cutAtHeadings(main);
  const [summary = '', ...intro] = lead?.text ?? [];
  return {
    path,
    kind: 'page',
    number: null,
    title: textOf(title),
    summary,
    facets: { kind: ['page'] },
    intro,
    sections,
    aliases: [],
    reported: [],
  };
}

const BLOCKS = ['h1', 'h2', 'h3', 'p', 'li', 'td', 'th', 'pre', 'dt', 'dd'];

/** What stands below the title; the first part has no heading. */
function cutAtHeadings(main: Element): { id: string; heading: string; text: string[] }[] {
  const sections = [{ id: '', heading: '', text: [] as string[] }];
  const blocks = elementsOf(main, ...BLOCKS);
  const title = blocks.findIndex(({ tagName }) => tagName === 'h1');
  for (const block of blocks.slice(title + 1)) {
    const id = block.attrs.find(({ name }) => name === 'id')?.value;
    if (block.tagName === 'h2' && id !== undefined) {
      sections.push({ id, heading: textOf(block), text: [] });
    } else {
      const text = textOf(block);
      if (text !== '') sections.at(-1)?.text.push(text);
    }
  }
  return sections;
}

/** The outermost elements of these names, in the order of the page. */
function elementsOf(node: Node, ...names: readonly string[]): Element[] {
  if (tree.isElementNode(node) && names.includes(node.tagName)) return [node];
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => elementsOf(child, ...names));
}

/** Elements whose text is not for reading. */
const SILENT = new Set(['script', 'style', 'button', 'svg', 'select']);
/** A longer sample, in characters, shows what other pages say: the page would be found for their subjects. */
const SHORT_COMMAND = 80;

function textOf(node: Node): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  if (tree.isElementNode(node) && SILENT.has(node.tagName)) return '';
  if (!tree.isElementNode(node) || node.tagName !== 'pre')
    return node.childNodes.map(rawText).join('');
  const sample = node.childNodes.map(rawText).join(' ');
  return sample.length <= SHORT_COMMAND ? sample : '';
}
