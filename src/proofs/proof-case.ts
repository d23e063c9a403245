/** An issue whose samples can be run: everything that running and judging it needs. */
import type { KeyPath } from '../catalog/data-file.ts';
import type { Place } from '../catalog/diagnostic.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import { declaredRuns, type DeclaredRun } from '../catalog/proof-declaration.ts';
import type { Sample, SampleFile } from '../catalog/samples.ts';
import type { Evidence } from '../catalog/schema/evidence.ts';
import type { RunnableProof, SqlProof } from '../catalog/schema/proof.ts';

export interface ProofCase {
  readonly slug: string;
  /** The number behind `RP-`; null for a draft. */
  readonly number: number | null;
  /** Path of the issue’s folder in the repository. */
  readonly folder: string;
  readonly proof: RunnableProof;
  readonly runs: readonly DeclaredRun[];
  /** `proof.py`, or `proof.yaml` with its tests. */
  readonly source: SampleFile;
  readonly sql: SqlProof | null;
  readonly support: readonly SampleFile[];
  readonly samples: readonly Sample[];
  /** The hash of all of it. */
  readonly inputs: string;
  readonly recorded: Evidence | null;
  /** Where a value of the frontmatter stands. */
  readonly place: (path: KeyPath) => Place;
}

/** The case of an issue, or undefined where nothing of it is run, or its proof cannot be read. */
export function proofCase(issue: IssueFolder, number: number | null): ProofCase | undefined {
  const { slug, folder, samples, data } = issue;
  const { source, sql, support, inputs, evidence } = issue.proof;
  const { proof } = issue.frontmatter;
  if (proof.runner === 'none' || source === null || inputs === null) return undefined;
  if (proof.runner === 'sql' && sql === null) return undefined;
  return {
    slug,
    number,
    folder,
    proof,
    runs: declaredRuns(proof),
    source,
    sql,
    support,
    samples,
    inputs,
    recorded: evidence,
    place: (path) => data.place(path),
  };
}

/** How a person names a case on the command line: by its number, as long as it has one. */
export function caseName({ number, slug }: ProofCase): string {
  return number === null ? slug : `RP-${String(number)}`;
}
