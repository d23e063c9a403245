import { diffLines } from 'diff';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import type { Sample } from '../catalog/samples.ts';
import { startOf } from '../catalog/text-file.ts';
import { fault, type Check } from './check.ts';

/** Before and after differ, and by what the issue is about. */
export const sampleDifference: Check = {
  name: 'sample-difference',
  run: ({ entries }: LoadedCatalog) => entries.issues.flatMap(differenceFaults),
};

/**
 * How far the two may be apart. The first fifteen pages change 2 to 46 lines, at most 61 % of what they show. Beyond
 * these numbers a reader no longer sees what the issue is about; a handful of lines may change altogether.
 */
const ALWAYS_FINE = 12;
const MOST_LINES = 60;
const MOST_SHARE = 0.75;

function differenceFaults({ samples }: IssueFolder): Diagnostic[] {
  const before = samples.find(({ role }) => role === 'before');
  const after = samples.find(({ role }) => role === 'after');
  const [beforeFile] = before?.files ?? [];
  const [afterFile] = after?.files ?? [];
  if (!before || !after || !beforeFile || !afterFile) return [];
  const cause = startOf(beforeFile.path);
  const { changed, lines } = measure(before, after);
  if (changed === 0) {
    const mend = 'Change in “after” what the issue is about.';
    return [
      fault('same-samples', startOf(afterFile.path), 'Before and after are the same', mend, cause),
    ];
  }
  if (changed <= ALWAYS_FINE) return [];
  if (changed <= MOST_LINES && changed / lines <= MOST_SHARE) return [];
  return [
    fault(
      'samples-too-different',
      startOf(afterFile.path),
      `${String(changed)} of ${String(lines)} lines differ`,
      'Change only what the issue is about, or cut what both samples do not need.',
      cause,
    ),
  ];
}

/** Lines that were taken away or added, and the lines that the two show side by side. */
function measure(before: Sample, after: Sample): { changed: number; lines: number } {
  let changed = 0;
  let lines = 0;
  for (const [old, current] of pairs(before, after)) {
    for (const part of diffLines(old, current)) {
      const isChange = part.added || part.removed;
      if (isChange) changed += part.count;
      lines += isChange ? part.count : part.count * 2;
    }
  }
  return { changed, lines };
}

/** The code of each file before and after. Two single files are the same file, whatever they are called. */
function pairs(before: Sample, after: Sample): [string, string][] {
  const [oldFile, ...otherOld] = before.files;
  const [newFile, ...otherNew] = after.files;
  if (oldFile && newFile && otherOld.length + otherNew.length === 0) {
    return [[oldFile.code, newFile.code]];
  }
  const titles = new Set([...before.files, ...after.files].map(({ title }) => title));
  return [...titles].map((title) => [codeOf(before, title), codeOf(after, title)]);
}

function codeOf(sample: Sample, title: string): string {
  return sample.files.find((file) => file.title === title)?.code ?? '';
}
