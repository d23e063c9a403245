import {
  createHighlighter,
  type BundledLanguage,
  type Highlighter,
  type SpecialLanguage,
} from 'shiki';
import { escapeHtml } from '../catalog/escape-html.ts';
import { LANGUAGES, type Language } from '../catalog/samples.ts';
import { roleOfColour, sheetTheme } from './theme.ts';

/** What Shiki calls a language. */
const GRAMMARS: Record<Language, BundledLanguage | SpecialLanguage> = {
  python: 'python',
  sql: 'sql',
  shell: 'shellscript',
  typescript: 'typescript',
  javascript: 'javascript',
  yaml: 'yaml',
  toml: 'toml',
  json: 'json',
  html: 'html',
  ini: 'ini',
  dockerfile: 'docker',
  markdown: 'markdown',
  text: 'text',
  console: 'text',
};

let highlighter: Promise<Highlighter> | undefined;

function loadHighlighter(): Promise<Highlighter> {
  highlighter ??= createHighlighter({
    themes: [{ ...sheetTheme }],
    langs: (Object.keys(LANGUAGES) as Language[]).map((language) => GRAMMARS[language]),
  });
  return highlighter;
}

/**
 * Highlights code.
 *
 * @returns the HTML of each line, escaped, without its line break; a token is a `<span>` with a class per role
 */
export async function highlightLines(code: string, language: Language): Promise<string[]> {
  const { codeToTokensBase } = await loadHighlighter();
  const lines = codeToTokensBase(code.replace(/\n$/, ''), {
    lang: GRAMMARS[language],
    theme: sheetTheme,
    // Else a line that takes half a second, as on a busy machine, stays plain, and Astro's store keeps it so.
    tokenizeTimeLimit: 0,
  });
  return lines.map((tokens) => joinRuns(tokens).map(toSpan).join(''));
}

interface Run {
  role: string | undefined;
  text: string;
}

/** Neighbouring tokens of one role become one span: it halves the markup. */
function joinRuns(tokens: readonly { content: string; color?: string }[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const role = roleOfColour(token.color);
    const last = runs.at(-1);
    if (last && (last.role === role || token.content.trim() === '')) last.text += token.content;
    else runs.push({ role, text: token.content });
  }
  return runs;
}

function toSpan({ role, text }: Run): string {
  return role ? `<span class="${role}">${escapeHtml(text)}</span>` : escapeHtml(text);
}
