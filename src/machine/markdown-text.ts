/** Writes Markdown: what is plain text stays the text that it is, what is Markdown keeps its shape. */
import type { Words } from '../catalog/verdict.ts';

/**
 * Plain text inside a line as Markdown that shows exactly this text. Underscores inside words stay as they are, so that
 * names in code can be read and searched.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

/** Plain text that begins a block, where a number or a hyphen would make a list. */
export function plainBlock(text: string): string {
  return plain(text)
    .replace(/^[#>+=|-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A link with plain text. */
export function link(text: string, url: string): string {
  const target = /[\s()<>]/.test(url)
    ? `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`
    : url;
  return `[${plain(text)}](${target})`;
}

/** Words with what carries the judgement set strong. */
export function strong(words: readonly Words[]): string {
  return words
    .map(({ text, tone }) => (tone === 'plain' ? plain(text) : `**${plain(text)}**`))
    .join('');
}

/** Code between fences that are longer than any run of backticks in it. */
export function fence(code: string, language: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const marks = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${marks}${language}\n${code.replace(/\n+$/, '')}\n${marks}`;
}

/** Markdown that stands inside a list item. */
function indented(markdown: string, by = 2): string {
  return markdown.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

/** An item of a list; more than a line is indented below its first. */
export function item(markdown: string): string {
  return `- ${indented(markdown).trimStart()}`;
}

/** Items without blank lines between them. */
export function list(items: readonly string[]): string {
  return items.map(item).join('\n');
}

/** A section with its heading, or nothing where there is nothing to say. */
export function section(heading: string, ...blocks: readonly (string | undefined)[]): string {
  const text = joined(...blocks);
  return text === '' ? '' : `## ${heading}\n\n${text}`;
}

/** Blocks with a blank line between them; empty ones are left out. */
export function joined(...blocks: readonly (string | undefined)[]): string {
  return blocks
    .map((block) => (block ?? '').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A whole file. */
export function page(...blocks: readonly (string | undefined)[]): string {
  return `${joined(...blocks)}\n`;
}
