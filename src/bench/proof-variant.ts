/** The proof of an issue that was made from a real one. */
import type { IssueFolder } from '../catalog/issue-folder.ts';
import { EVIDENCE_FILE } from '../catalog/issue-proof.ts';
import { proofInputs } from '../catalog/proof-inputs.ts';
import type { Proof } from '../catalog/schema/proof.ts';
import type { TextFile } from '../catalog/text-file.ts';
import type { Files } from './issue-variant.ts';
import type { Variation } from './variation.ts';

/**
 * The proof of the real issue, and its evidence as if it had been recorded of what was made. Nobody runs it.
 *
 * @param folder path of the made issue’s folder
 * @param proof what the made issue declares
 * @param samples its samples
 */
export function proofVariant(
  { folder: real, proof: { source, support, evidence } }: IssueFolder,
  folder: string,
  proof: Proof,
  samples: Files,
  vary: Variation,
): Files {
  if (proof.runner === 'none' || !source) return new Map();
  const own: Files = new Map(
    [source, ...support].map(({ path, code }) => [
      folder + path.slice(real.length),
      vary.code(code),
    ]),
  );
  if (!evidence) return own;
  const all = [...samples, ...own].map(([path, text]): TextFile => ({ path, text }));
  const inputs = proofInputs(folder, all, proof);
  const text = `${JSON.stringify({ ...evidence, inputs }, null, 2)}\n`;
  return new Map([...own, [`${folder}/${EVIDENCE_FILE}`, text]]);
}
