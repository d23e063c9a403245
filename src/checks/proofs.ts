import { closestName } from '../catalog/closest-name.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { evidenceFaults } from '../catalog/evidence-faults.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import { EVIDENCE_FILE } from '../catalog/issue-proof.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { declarationFaults, declaredRuns } from '../catalog/proof-declaration.ts';
import { proofGround } from '../catalog/proof-inputs.ts';
import { proveCommand } from '../catalog/proof-record.ts';
import type { Proof, RunnableProof } from '../catalog/schema/proof.ts';
import { fault, type Check } from './check.ts';

/** Proofs are declared so that they can be run, and what is published was run as it stands. */
export const proofs: Check = {
  name: 'proofs',
  run({ entries, catalog, diagnostics }: LoadedCatalog) {
    const unread = new Set(diagnostics.map(({ place }) => place.file));
    const issues = new Map(catalog.issues.map((issue) => [issue.slug, issue]));
    return entries.issues.flatMap((folder) => {
      const { proof, status } = folder.frontmatter;
      if (proof.runner === 'none') return exemptionFaults(folder, proof);
      // That “before” or “after” is absent is reported already.
      if (!isPair(folder)) return [];
      const declared = [...faultsOfDeclaration(folder, proof), ...environmentFaults(folder, proof)];
      // What cannot be run has no evidence: that follows, and comes to light once it can.
      if (declared.length > 0 || status === 'draft') return declared;
      const issue = issues.get(folder.slug);
      // Without its proof nothing can be run anew, and evidence that cannot be read is told already.
      return issue?.proofFile && !unread.has(`${folder.folder}/${EVIDENCE_FILE}`)
        ? evidenceFaults(folder, proveCommand(issue))
        : [];
    });
  },
};

function isPair({ samples }: IssueFolder): boolean {
  const roles = samples.map(({ role }) => role);
  return roles.includes('before') && roles.includes('after');
}

function faultsOfDeclaration({ samples, data }: IssueFolder, proof: RunnableProof): Diagnostic[] {
  const roles = samples.map(({ role }) => role);
  return declarationFaults(proof, roles).map(({ path, message, mend }) =>
    fault('proof-declaration', data.place(path), message, mend),
  );
}

function environmentFaults({ data }: IssueFolder, proof: RunnableProof): Diagnostic[] {
  const known = [...proofGround().locks.keys()];
  return declaredRuns(proof)
    .filter(({ env }) => !known.includes(env))
    .map(({ env, path }) => {
      const guess = closestName(env, known);
      const mend = `${guess === undefined ? '' : `Did you mean “${guess}”? `}Name one of ${known.join(', ')}, or add src/proofs/environments/${env}.in and its lock.`;
      const place = data.place([...path, 'env']);
      return fault('proof-environment', place, `There is no environment ${env}`, mend);
    });
}

/** For so long samples may go unrun before somebody looks at the reason again. */
const MOST_MONTHS = 12;

function exemptionFaults({ data }: IssueFolder, proof: Proof & { runner: 'none' }): Diagnostic[] {
  const today = new Date();
  const last = new Date(today);
  last.setUTCMonth(last.getUTCMonth() + MOST_MONTHS);
  const place = data.place(['proof', 'until']);
  // A day passes without anybody’s doing: on a person’s machine it stops nothing.
  const severity = process.env['CI'] === 'true' ? 'error' : 'warning';
  if (proof.until < dayOf(today)) {
    const mend = 'Prove the samples; where that is still impossible, say why and set a later day.';
    const message = `The exemption ended on ${proof.until}`;
    return [{ ...fault('exemption-ended', place, message, mend), severity }];
  }
  if (proof.until <= dayOf(last)) return [];
  const mend = `Set a day within ${String(MOST_MONTHS)} months, ${dayOf(last)} at the latest.`;
  const message = `The exemption lasts until ${proof.until}`;
  return [{ ...fault('exemption-too-long', place, message, mend), severity }];
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
