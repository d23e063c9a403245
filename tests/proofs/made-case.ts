/** Cases made of texts, for tests that cheat. */
import type { ContentFiles } from '../../src/catalog/content-files.ts';
import { readIssueFolder } from '../../src/catalog/issue-folder.ts';
import type { TextFile } from '../../src/catalog/text-file.ts';
import { proofCase, type ProofCase } from '../../src/proofs/proof-case.ts';

const PAGE = `
## What goes wrong

The total is too small.

## Why the fix holds

It adds every price.

## Spot it in review

> Does it add every price?
`;

/** The files of an issue, by path below its folder; `proof:` is the block of the frontmatter as YAML flow or block. */
export interface MadeIssue {
  readonly proof: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A case as the catalogue reads it from a folder that holds these files.
 *
 * @throws Error where the catalogue cannot read it, with what is wrong
 */
export function madeCase(issue: MadeIssue): ProofCase {
  return caseOfFiles('total-too-small', madeFiles(issue));
}

/** The files of an issue’s folder, by path below it. */
export function madeFiles(
  { proof, files }: MadeIssue,
  status: 'draft' | 'published' = 'draft',
): Record<string, string> {
  const index = `---
title: A total that is too small
summary: The total leaves prices out.
status: ${status}
severity: low
kind: defect
topics: [testing]
stack: [python]
detect: [question]
proof:
${proof.replaceAll(/^/gm, '  ')}
---
${PAGE}`;
  return { 'index.md': index, ...files };
}

/** A case of an issue’s files, by path below its folder. @throws Error with what the catalogue says against them */
export function caseOfFiles(slug: string, files: Readonly<Record<string, string>>): ProofCase {
  const folder = `content/issues/${slug}`;
  const texts = Object.entries(files).map(([name, text]): TextFile => ({
    path: `${folder}/${name}`,
    text,
  }));
  const content: ContentFiles = {
    files: new Map(texts.map((file) => [file.path, file])),
    byFolder: new Map([[folder, texts]]),
    folders: [folder],
    diagnostics: [],
  };
  const { issue, diagnostics } = readIssueFolder(slug, content);
  const made = issue && proofCase(issue, null);
  if (!made) {
    throw new Error(
      diagnostics.map(({ place, message }) => `${place.file}: ${message}`).join('\n'),
    );
  }
  return made;
}
