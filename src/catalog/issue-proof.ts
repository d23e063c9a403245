/** Reads what proves an issue’s samples: the proof’s own file, what is laid under every sample, the recorded evidence. */
import type { ContentFiles } from './content-files.ts';
import { jsonFaults, parseData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { missingFile } from './issue-samples.ts';
import { proofInputs } from './proof-inputs.ts';
import { languageOfFile, type SampleFile } from './samples.ts';
import { evidenceSchema, type Evidence } from './schema/evidence.ts';
import { sqlProofSchema, type Proof, type SqlProof } from './schema/proof.ts';
import { startOf, type TextFile } from './text-file.ts';
import { validate } from './validation.ts';

/** What proves an issue, as its folder tells it. */
export interface IssueProof {
  /** `proof.py` or `proof.yaml`; null where it is missing, or the samples cannot be run. */
  readonly source: SampleFile | null;
  /** The tests of `proof.yaml`. */
  readonly sql: SqlProof | null;
  /** Files that lie under every sample. */
  readonly support: readonly SampleFile[];
  /** The hash of everything that the outcome depends on; null where nothing is run. */
  readonly inputs: string | null;
  /** What `evidence.json` says, of today’s inputs or of others; null where there is none. */
  readonly evidence: Evidence | null;
}

/** The name of the file that a runner reads. */
export const PROOF_FILES = { python: 'proof.py', sql: 'proof.yaml' } as const;
export const EVIDENCE_FILE = 'evidence.json';

/**
 * Reads what proves an issue.
 *
 * @param folder path of the issue’s folder
 * @param proof its declaration, or undefined where that could not be read
 */
export function readIssueProof(
  folder: string,
  content: ContentFiles,
  proof: Proof | undefined,
): { proof: IssueProof; diagnostics: Diagnostic[] } {
  const files = content.byFolder.get(folder) ?? [];
  const runnable = proof && proof.runner !== 'none' ? proof : undefined;
  const name = runnable && PROOF_FILES[runnable.runner];
  const source = name === undefined ? undefined : content.files.get(`${folder}/${name}`);
  const yaml = content.files.get(`${folder}/${PROOF_FILES.sql}`);
  const sql = runnable?.runner === 'sql' && yaml ? readSqlProof(yaml) : undefined;
  const evidence = readEvidence(content.files.get(`${folder}/${EVIDENCE_FILE}`));
  return {
    proof: {
      source: source ? asSample(source, name ?? '') : null,
      sql: sql?.value ?? null,
      support: files.flatMap((file) => supportFile(file, folder)),
      inputs: runnable ? proofInputs(folder, files, runnable) : null,
      evidence: evidence.value ?? null,
    },
    diagnostics: [
      ...(name !== undefined && !source ? [missingFile(folder, name)] : []),
      ...strayProofs(folder, content, proof, name),
      ...(sql?.diagnostics ?? []),
      ...evidence.diagnostics,
    ],
  };
}

/** The recorded evidence, where it is of today’s inputs: of others it says nothing about what a page shows. */
export function freshEvidence({ evidence, inputs }: IssueProof): Evidence | null {
  return evidence?.inputs === inputs ? evidence : null;
}

function readSqlProof(file: TextFile): {
  value: SqlProof | undefined;
  diagnostics: Diagnostic[];
} {
  return validate(parseData(file), sqlProofSchema, file.path);
}

function readEvidence(file: TextFile | undefined): {
  value: Evidence | undefined;
  diagnostics: Diagnostic[];
} {
  if (!file) return { value: undefined, diagnostics: [] };
  const faults = jsonFaults(file);
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  // JSON is YAML, whose parser says where what does not fit stands; it is ten times slower than JSON's.
  const parsed = evidenceSchema.safeParse(JSON.parse(file.text));
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return validate(parseData(file), evidenceSchema, file.path);
}

/** A file of a proof that its runner does not read, so that nobody takes it for proven. */
function strayProofs(
  folder: string,
  content: ContentFiles,
  proof: Proof | undefined,
  read: string | undefined,
): Diagnostic[] {
  if (!proof) return [];
  const names = [...Object.values(PROOF_FILES), ...(read === undefined ? [EVIDENCE_FILE] : [])];
  return names
    .filter((name) => name !== read && content.files.has(`${folder}/${name}`))
    .map((name) => ({
      code: 'stray-file',
      severity: 'error',
      message: `Unexpected file ${name}`,
      place: startOf(`${folder}/${name}`),
      mend: `Delete it, or name the runner that reads it: \`runner\` is ${proof.runner}.`,
    }));
}

function supportFile(file: TextFile, folder: string): SampleFile[] {
  const inside = file.path.slice(folder.length + 1);
  return inside.startsWith('support/') ? [asSample(file, inside.slice('support/'.length))] : [];
}

function asSample({ path, text }: TextFile, title: string): SampleFile {
  return { title, path, language: languageOfFile(path) ?? 'text', code: text.trimEnd() + '\n' };
}
