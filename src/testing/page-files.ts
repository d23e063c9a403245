import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The files of this site that a page names as scripts, styles, fonts, icons and images. */
export function fetchedBy(html: string, basePath: string): Set<string> {
  const addresses: (string | undefined)[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) addresses.push(fetchedAddress(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  const own = addresses.filter((address) => address?.startsWith(basePath));
  return new Set(own.map((address = '') => address.slice(basePath.length).replace(/[?#].*/, '')));
}

/** How a page says that it fetches at once what it links. */
const FETCHED_RELATIONS = /^(stylesheet|preload|modulepreload|icon|shortcut icon)$/;

function fetchedAddress({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string | undefined {
  const value = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
  // A lazy image is fetched when somebody scrolls near it, and of two for two schemes only the one that shows.
  if (tagName === 'img' && value('loading') === 'lazy') return undefined;
  if (tagName === 'script' || tagName === 'img') return value('src');
  if (tagName === 'link' && FETCHED_RELATIONS.test(value('rel') ?? '')) return value('href');
  return undefined;
}

/** A script fetches what it imports; what it imports later, on use, does not count. */
export async function withImports(dist: string, files: ReadonlySet<string>): Promise<Set<string>> {
  const all = new Set(files);
  for (const file of all) {
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(dist, file), 'utf8');
    for (const [, found = ''] of code.matchAll(/(?:from|^import|;import)\s*["'](\.[^"']+)["']/g)) {
      all.add(join(dirname(file), found).split(sep).join('/'));
    }
  }
  return all;
}
