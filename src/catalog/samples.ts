import type { Role } from './vocabulary.ts';

/** A file of a sample, as it would lie in its project. */
export interface SampleFile {
  /** Path in the project, shown as the title of the code. */
  readonly title: string;
  /** Path in the repository. */
  readonly path: string;
  readonly language: Language;
  /** Ends with one line break. */
  readonly code: string;
}

/** What an issue shows in one role: one file or a small project. */
export interface Sample {
  readonly role: Role;
  readonly files: readonly SampleFile[];
}

/** The languages of samples and fences: file endings, the name for readers, and whether there is anything to parse. */
export const LANGUAGES = {
  python: { name: 'Python', endings: ['.py'], aliases: ['py'] },
  sql: { name: 'SQL', endings: ['.sql'], aliases: ['postgresql'] },
  shell: { name: 'Shell', endings: ['.sh'], aliases: ['sh', 'bash'] },
  typescript: { name: 'TypeScript', endings: ['.ts'], aliases: ['ts'] },
  javascript: { name: 'JavaScript', endings: ['.js', '.mjs'], aliases: ['js'] },
  yaml: { name: 'YAML', endings: ['.yaml', '.yml'], aliases: ['yml'] },
  toml: { name: 'TOML', endings: ['.toml'], aliases: [] },
  json: { name: 'JSON', endings: ['.json'], aliases: [] },
  html: { name: 'HTML', endings: ['.html'], aliases: [] },
  ini: { name: 'INI', endings: ['.ini', '.cfg', '.conf'], aliases: [] },
  dockerfile: { name: 'Dockerfile', endings: ['Dockerfile'], aliases: ['docker'] },
  markdown: { name: 'Markdown', endings: ['.md'], aliases: ['md'] },
  text: { name: 'Output', endings: ['.txt'], aliases: [] },
  console: { name: 'Terminal', endings: [], aliases: [] },
} as const satisfies Record<
  string,
  { name: string; endings: readonly string[]; aliases: readonly string[] }
>;

export type Language = keyof typeof LANGUAGES;

const BY_NAME = new Map<string, Language>(
  (Object.keys(LANGUAGES) as Language[]).flatMap((language) => [
    [language, language],
    ...LANGUAGES[language].aliases.map((alias): [string, Language] => [alias, language]),
  ]),
);

/** The language that a fence names, by its name or an alias. */
export function languageNamed(name: string): Language | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** The language of a file, by its ending. */
export function languageOfFile(path: string): Language | undefined {
  return (Object.keys(LANGUAGES) as Language[]).find((language) =>
    LANGUAGES[language].endings.some((ending) => path.endsWith(ending)),
  );
}
