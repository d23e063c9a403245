import { parseData, type KeyPath, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { markdownIn, type MarkdownText } from './markdown.ts';
import { startOf, type TextFile } from './text-file.ts';

/** A page in its two parts. */
export interface Page {
  readonly data: LocatedData;
  readonly body: MarkdownText;
}

/** Splits a page into frontmatter and body; the places of both speak of the file. */
export function splitPage(file: TextFile): { page: Page | undefined; diagnostics: Diagnostic[] } {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(\n|$)/.exec(file.text);
  if (!match) {
    return {
      page: undefined,
      diagnostics: [
        {
          code: 'frontmatter',
          severity: 'error',
          message: 'Missing frontmatter',
          place: startOf(file.path),
          mend: 'Begin the file with a line `---`, the keys, and a line `---`.',
        },
      ],
    };
  }
  const yaml = match[1] ?? '';
  return {
    page: {
      data: parseData(file, yaml, file.text.indexOf('\n') + 1),
      body: markdownIn(file, match[0].length),
    },
    diagnostics: [],
  };
}

/**
 * Markdown that stands in a field of the frontmatter or of a data file.
 *
 * Where the field is a block (`|`), YAML takes the indentation away, so that offsets do not carry over:
 * faults in it are then reported at the field.
 */
export function markdownField(file: TextFile, data: LocatedData, path: KeyPath, text: string): MarkdownText {
  return { file, text, offset: null, start: data.place(path) };
}
