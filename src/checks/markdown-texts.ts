/** Every piece of Markdown that the content holds: the pages' bodies, and the fields that are Markdown too. */
import { issuePath, playbookPath, reviewPath, topicPath } from '../catalog/addresses.ts';
import type { KeyPath, LocatedData } from '../catalog/data-file.ts';
import type { EntryFile } from '../catalog/entries.ts';
import { markdownField } from '../catalog/frontmatter.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { parseMarkdown, type ParsedMarkdown } from '../catalog/markdown.ts';
import type { PlaybookFrontmatter } from '../catalog/schema/playbook.ts';
import type { Proof } from '../catalog/schema/proof.ts';
import type { TopicFrontmatter } from '../catalog/schema/topic.ts';
import type { TextFile } from '../catalog/text-file.ts';

/** A piece of Markdown on its page. */
export interface PageText {
  readonly parsed: ParsedMarkdown;
  /** The address of the page that shows it. */
  readonly address: string;
  /** The field it stands in; null for the page's body. */
  readonly field: KeyPath | null;
  /** Whether the page is left out of the built site. */
  readonly draft: boolean;
}

const texts = new WeakMap<LoadedCatalog, readonly PageText[]>();

/** All Markdown of a catalogue, parsed once for all checks. */
export function markdownOf(loaded: LoadedCatalog): readonly PageText[] {
  const known = texts.get(loaded);
  if (known) return known;
  const { issues, playbooks, topics, reviews } = loaded.entries;
  const all = [
    ...issues.flatMap(issueTexts),
    ...playbooks.flatMap((entry) =>
      pageTexts(entry, playbookPath(entry.slug), playbookFields(entry.frontmatter)),
    ),
    ...topics.flatMap((entry) =>
      pageTexts(entry, topicPath(entry.slug), topicFields(entry.frontmatter)),
    ),
    ...reviews.flatMap((entry) => pageTexts(entry, reviewPath(entry.slug), [])),
  ];
  texts.set(loaded, all);
  return all;
}

/** A field and the Markdown in it. */
type Field = readonly [KeyPath, string];

function issueTexts(issue: IssueFolder): PageText[] {
  const { parsed, data, frontmatter, slug } = issue;
  const fields: Field[] = [
    ...proofFields(frontmatter.proof),
    ...frontmatter.corrections.map(({ what }, index): Field => [
      ['corrections', index, 'what'],
      what,
    ]),
  ];
  const page = { parsed, data, file: issue.body.file };
  return pageTexts(page, issuePath(slug), fields, frontmatter.status === 'draft');
}

function proofFields(proof: Proof): Field[] {
  return proof.runner === 'none' ? [] : [[['proof', 'how'], proof.how]];
}

function playbookFields({ steps, exercises }: PlaybookFrontmatter): Field[] {
  return [
    ...steps.flatMap((step, index) =>
      (['why', 'how', 'check', 'expect', 'undo'] as const).flatMap((key): Field[] => {
        const text = step[key];
        return text === undefined ? [] : [[['steps', index, key], text]];
      }),
    ),
    ...exercises.flatMap((exercise, index) =>
      (['question', 'answer'] as const).map((key): Field => [
        ['exercises', index, key],
        exercise[key],
      ]),
    ),
  ];
}

function topicFields({ start, questions }: TopicFrontmatter): Field[] {
  return [
    [['start'], start],
    ...questions.map((question, index): Field => [['questions', index], question]),
  ];
}

function pageTexts(
  page: Pick<EntryFile<unknown>, 'parsed' | 'data' | 'file'>,
  address: string,
  fields: readonly Field[],
  draft = false,
): PageText[] {
  const { parsed, data, file } = page;
  return [
    ...fields.map(([path, text]) => ({
      parsed: fieldText(file, data, path, text),
      address,
      field: path,
      draft,
    })),
    { parsed, address, field: null, draft },
  ];
}

function fieldText(file: TextFile, data: LocatedData, path: KeyPath, text: string): ParsedMarkdown {
  return parseMarkdown(markdownField(file, data, path, text));
}
