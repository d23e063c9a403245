/**
 * The Content-Security-Policy of every page, computed on the built HTML: only there is it known which scripts and
 * styles stand in a page, whoever wrote them.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { scanTags, type ScannedTag } from './html-scan.ts';

const WANTED = new Set(['meta', 'script', 'style']);

/** Files that are read and written at once. */
const AT_ONCE = 16;

/** How many pages there are, and how many did not have their policy yet. */
export interface PolicyCounts {
  readonly pages: number;
  readonly changed: number;
}

/**
 * Gives every page of the built site its policy.
 *
 * @param dist absolute path of the built site
 * @throws Error that lists every page where the policy cannot stand
 */
export async function addContentSecurityPolicy(dist: string): Promise<PolicyCounts> {
  const paths = await htmlFiles(dist);
  const faults: string[] = [];
  let changed = 0;
  await inBatches(paths, async (path) => {
    const html = await readFile(path, 'utf8');
    const result = withPolicy(html);
    if ('fault' in result) {
      faults.push(`${relative(dist, path)}: ${result.fault}`);
    } else if (result.html !== html) {
      // Not atomically: an interrupted build leaves nothing that anybody uses, and the next empties the folder.
      await writeFile(path, result.html);
      changed++;
    }
  });
  if (faults.length > 0) {
    throw new Error(
      `The Content-Security-Policy cannot be put into ${String(faults.length)} pages:\n` +
        `${faults.sort().join('\n')}\nBegin their <head> with <meta charset="utf-8">.`,
    );
  }
  return { pages: paths.length, changed };
}

/**
 * A page with its policy right behind its charset; a policy that it has already is replaced.
 *
 * @returns the page, or what keeps the policy from standing before all that it is about
 */
export function withPolicy(html: string): { html: string } | { fault: string } {
  const tags = scanTags(html, WANTED);
  const charset = tags.find(({ name, attributes }) => name === 'meta' && attributes.has('charset'));
  if (!charset) return { fault: 'there is no charset' };
  const early = tags.find(({ name, start }) => name !== 'meta' && start < charset.start);
  if (early) return { fault: `a <${early.name}> stands before the charset` };
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(tags)}">`;
  let result = html;
  // From the end of the page, so that places before an edit stay what they are.
  for (const tag of tags.toReversed()) {
    if (isPolicy(tag)) result = result.slice(0, tag.start) + result.slice(tag.end);
    if (tag === charset) result = result.slice(0, tag.end) + meta + result.slice(tag.end);
  }
  return { html: result };
}

function isPolicy({ name, attributes }: ScannedTag): boolean {
  const kind = attributes.get('http-equiv')?.toLowerCase();
  return name === 'meta' && kind === 'content-security-policy';
}

function policyOf(tags: readonly ScannedTag[]): string {
  const scripts = tags.filter((tag) => tag.name === 'script' && isInlineScript(tag)).map(hashOf);
  const styles = tags.filter((tag) => tag.name === 'style').map(hashOf);
  return [
    "default-src 'none'",
    // Pagefind searches in WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(scripts)].join(' '),
    ["style-src 'self'", ...new Set(styles)].join(' '),
    // Starlight and Expressive Code set custom properties in style attributes.
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    // Icons are data URIs in style sheets.
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    // With 'none', the search form of the home page could not be sent where there is no JavaScript.
    "form-action 'self'",
  ].join('; ');
}

/**
 * JSON is data, which no policy is about. All other types get a hash: import maps and speculation rules are no
 * JavaScript, and browsers obey them only where the policy allows their text.
 */
function isInlineScript({ attributes }: ScannedTag): boolean {
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  return !attributes.has('src') && !/^application\/(\w+\+)?json$/.test(type);
}

/** Browsers hash the text that they parsed, in which every line ends with a line feed. */
function hashOf({ text }: ScannedTag): string {
  const digest = createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n')).digest('base64');
  return `'sha256-${digest}'`;
}

async function htmlFiles(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
