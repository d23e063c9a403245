/** The grammar of each language. A parser is loaded when its language first occurs. */
import type { Language } from '../../catalog/samples.ts';
import type { Parser, SyntaxFault } from './fault.ts';

/** Null where there is no grammar to break: what is shown is output, or any text at all. */
const PARSERS: Record<Language, (() => Promise<Parser>) | null> = {
  python: async () => (await import('./python.ts')).parsePython,
  sql: async () => (await import('./sql.ts')).parseSql,
  shell: async () => (await import('./shell.ts')).parseShell,
  typescript: async () => (await import('./typescript.ts')).parseTypeScript,
  javascript: async () => (await import('./typescript.ts')).parseJavaScript,
  yaml: async () => (await import('./data.ts')).parseYaml,
  toml: async () => (await import('./data.ts')).parseToml,
  json: async () => (await import('./data.ts')).parseJson,
  html: async () => (await import('./html.ts')).parseHtml,
  ini: async () => (await import('./ini.ts')).parseIni,
  dockerfile: async () => (await import('./dockerfile.ts')).parseDockerfile,
  markdown: null,
  text: null,
  console: null,
};

/** Whether code of this language is parsed at all. */
export function hasGrammar(language: Language): boolean {
  return PARSERS[language] !== null;
}

/** The first fault of the code by its language's own grammar, or undefined where it parses. */
export async function syntaxFault(
  code: string,
  language: Language,
): Promise<SyntaxFault | undefined> {
  const parser = await PARSERS[language]?.();
  return parser?.(code);
}
