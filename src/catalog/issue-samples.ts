import type { ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { languageOfFile, type Sample, type SampleFile } from './samples.ts';
import { startOf, type TextFile } from './text-file.ts';
import { ROLES, type Role } from './vocabulary.ts';

/** What an issue's folder holds beside its samples. */
const PLAIN_FILES = new Set(['index.md', 'rule.yml', 'proof.py', 'proof.yaml', 'evidence.json']);
const SUPPORT = 'support/';

/**
 * The samples of an issue's folder, by role.
 *
 * @param at where single-file samples lie in their project, or undefined where the frontmatter does not say
 */
export function readSamples(
  folder: string,
  content: ContentFiles,
  at: string | undefined,
): { samples: Sample[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const samples: Sample[] = [];
  const own = content.byFolder.get(folder) ?? [];
  const there = [...own.map((file) => file.path), ...content.diagnostics.map((f) => f.place.file)];
  for (const role of ROLES) {
    const files = own.flatMap((file) => toSampleFile(file, folder, role, at, diagnostics));
    if (files.length > 0) samples.push({ role, files });
    else if (role !== 'advised' && !there.some((path) => roleOf(path, folder) === role)) {
      diagnostics.push(missingFile(folder, role));
    }
  }
  for (const file of own) {
    const inside = file.path.slice(folder.length + 1);
    if (PLAIN_FILES.has(inside) || inside.startsWith(SUPPORT) || roleOf(file.path, folder)) {
      continue;
    }
    diagnostics.push({
      code: 'stray-file',
      severity: 'error',
      message: `Unexpected file ${inside}`,
      place: startOf(file.path),
      mend: 'Delete it, or move it into before/, after/ or advised/ where it belongs to a sample.',
    });
  }
  return { samples, diagnostics };
}

/** The role of a file of an issue's folder, or undefined where it is none of a sample. */
function roleOf(path: string, folder: string): Role | undefined {
  return ROLES.find(
    (role) => path.startsWith(`${folder}/${role}.`) || path.startsWith(`${folder}/${role}/`),
  );
}

function toSampleFile(
  file: TextFile,
  folder: string,
  role: Role,
  at: string | undefined,
  diagnostics: Diagnostic[],
): SampleFile[] {
  const inside = file.path.slice(folder.length + 1);
  const single = inside.startsWith(`${role}.`) && !inside.includes('/');
  const inFolder = inside.startsWith(`${role}/`);
  if (!single && !inFolder) return [];
  const language = languageOfFile(file.path);
  if (!language) {
    diagnostics.push({
      code: 'sample-language',
      severity: 'error',
      message: `Unexpected kind of sample: ${inside}`,
      place: startOf(file.path),
      mend: 'Use a language of src/catalog/samples.ts, or add it there with its parser.',
    });
    return [];
  }
  const title = single ? (at ?? inside) : inside.slice(role.length + 1);
  return [{ title, path: file.path, language, code: file.text.trimEnd() + '\n' }];
}

/** A file that an issue's folder lacks. */
export function missingFile(folder: string, name: string): Diagnostic {
  return {
    code: 'missing-file',
    severity: 'error',
    message: `Missing ${name}`,
    place: startOf(`${folder}/${name}`),
    mend: 'Write it, or run `npm run new` for a folder with everything an issue needs.',
  };
}
