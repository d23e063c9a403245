/** Whether what the files for machines point to was built. */
import { visit } from 'unist-util-visit';
import { markdownTree } from '../catalog/markdown-tree.ts';

/** Code is full of paths that mean something else. */
const CODE_KEYS = new Set(['code', 'yaml', 'output', 'pattern']);

/**
 * The addresses within the site that lead to no file.
 *
 * @param path of the file in the built site; its ending says how addresses are found: `.json`, `.xml`, else Markdown
 * @param text of the file
 * @param root the address of the site, which ends with a slash: `https://playbooks.example/name/`, or `/name/` where
 * the origin is unknown
 * @param files the paths of all built files, from the site's root
 */
export function deadAddresses(
  path: string,
  text: string,
  root: string,
  files: ReadonlySet<string>,
): string[] {
  return addressesIn(path, text).filter((address) => {
    if (address.startsWith(root)) return !files.has(builtFile(address.slice(root.length)));
    // What begins with the origin or a slash and not with the root has lost the base path.
    return (
      /^[/#]/.test(address) || (URL.canParse(root) && address.startsWith(new URL(root).origin))
    );
  });
}

/** Every address in a file for machines, each once. */
export function addressesIn(path: string, text: string): string[] {
  if (path.endsWith('.json')) return [...new Set(inJson(JSON.parse(text)))];
  if (path.endsWith('.xml')) {
    const found = text.matchAll(/(?:>|href=")((?:https?:\/\/|\/)[^\s<"]+)(?=[<"])/g);
    return [...new Set([...found].map(([, address = '']) => address))];
  }
  return [...new Set(inMarkdown(text))];
}

function inJson(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^(https?:\/\/|\/)\S*$/.test(value) ? [value] : inMarkdown(value);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (CODE_KEYS.has(key) ? [] : inJson(inner)));
}

function inMarkdown(markdown: string): string[] {
  // Most texts hold no link; parsing each word of a catalogue would take seconds.
  if (!/\]|:\/\//.test(markdown)) return [];
  const found: string[] = [];
  visit(markdownTree(markdown), (node) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node.url);
  });
  return found;
}

function builtFile(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
