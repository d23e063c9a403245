import type { Diagnostic, Place } from '../catalog/diagnostic.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { LANGUAGES, type SampleFile } from '../catalog/samples.ts';
import type { Role } from '../catalog/vocabulary.ts';
import { fault, type Check } from './check.ts';
import { lint, type RuffFinding } from './ruff.ts';
import { syntaxFault } from './syntax/index.ts';

const UNDEFINED_NAME = 'F821';

/** Samples and proofs parse and use no name that nobody defines, and what is shown as right passes a linter. */
export const samples: Check = {
  name: 'samples',
  async run({ entries }: LoadedCatalog) {
    const diagnostics: Diagnostic[] = [];
    for (const issue of entries.issues) {
      for (const { role, files } of issue.samples) {
        for (const file of files) diagnostics.push(...(await sampleFaults(file, role)));
      }
      for (const file of proofFiles(issue))
        diagnostics.push(...(await sampleFaults(file, 'proof')));
    }
    return diagnostics;
  },
};

/** The proof and what lies under every sample; tests in YAML are read by the catalogue, which says where they are wrong. */
function proofFiles({ proof: { source, support } }: IssueFolder): SampleFile[] {
  return [...(source?.language === 'python' ? [source] : []), ...support];
}

async function sampleFaults(file: SampleFile, role: Role | 'proof'): Promise<Diagnostic[]> {
  const wrong = await syntaxFault(file.code, file.language);
  if (wrong) {
    const message = `Not ${LANGUAGES[file.language].name}: ${wrong.message}`;
    return [
      fault(
        'sample-syntax',
        placeIn(file, wrong),
        message,
        `Mend the ${role === 'proof' ? 'file' : 'sample'}.`,
      ),
    ];
  }
  if (file.language !== 'python') return [];
  // What is wrong may be written carelessly too; what is right may not.
  const select = role === 'after' ? ['E9', 'F', 'S'] : [UNDEFINED_NAME];
  return (lint(file.code, select) ?? []).map((found) => lintFault(file, found));
}

function lintFault(file: SampleFile, found: RuffFinding): Diagnostic {
  const place = placeIn(file, found);
  if (found.code === UNDEFINED_NAME) {
    const mend = 'Import or define it: what stands in the file must run.';
    return fault('undefined-name', place, found.message, mend);
  }
  return fault(
    'sample-lint',
    place,
    `Ruff ${found.code}: ${found.message}`,
    `Mend the sample, or write “# noqa: ${found.code}” where the line is right.`,
  );
}

function placeIn(file: SampleFile, { line, column }: { line: number; column: number }): Place {
  return { file: file.path, line, column };
}
