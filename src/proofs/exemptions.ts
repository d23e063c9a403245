/** Issues whose samples cannot be run, and until when that is accepted. */
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { ProofFault } from './faults.ts';

/** The faults of exemptions that have ended by a day, as 2026-11-21. */
export function exemptionFaults(issues: readonly IssueFolder[], today: string): ProofFault[] {
  return issues.flatMap(({ frontmatter, data }) => {
    const { proof } = frontmatter;
    if (proof.runner !== 'none' || proof.until >= today) return [];
    return [
      {
        code: 'exemption-ended',
        place: data.place(['proof', 'until']),
        found: `its exemption ended on ${proof.until}`,
        mend: 'Prove it, or say why it still cannot be run, with a new day.',
      },
    ];
  });
}
