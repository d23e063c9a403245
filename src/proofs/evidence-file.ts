/** Writes `evidence.json`, and leaves it as it is where nothing changed. */
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { EVIDENCE_FILE } from '../catalog/issue-proof.ts';
import type { Evidence } from '../catalog/schema/evidence.ts';
import { differenceTo } from './evidence-record.ts';
import type { ProofCase } from './proof-case.ts';

/**
 * Writes what was found where it is of other inputs than the record, or came out otherwise. What a run prints beside
 * its outcomes changes with them alone, so that proving again changes no byte.
 *
 * @returns whether the file was written
 */
export async function writeEvidence(
  root: string,
  { folder, recorded }: ProofCase,
  found: Evidence,
): Promise<boolean> {
  if (recorded && differenceTo(recorded, found) === undefined) return false;
  const text = `${JSON.stringify(found, null, 2)}\n`;
  await writeFileAtomic(join(root, folder, EVIDENCE_FILE), text);
  return true;
}
