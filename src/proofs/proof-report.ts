/** What proving gave, as lines for a terminal. */
import { formatPlace } from '../catalog/diagnostic.ts';
import { EVIDENCE_FILE } from '../catalog/issue-proof.ts';
import type { ProofFault } from './faults.ts';
import { caseName, type ProofCase } from './proof-case.ts';
import type { CaseVerdict } from './prove.ts';
import type { Proving } from './proving.ts';

/** One line for a case that is done. */
export function caseLine({ case: proofCase, faults, milliseconds }: CaseVerdict): string {
  const mark = faults.length === 0 ? 'holds' : 'FAILS';
  const seconds = (milliseconds / 1000).toFixed(1);
  const number = proofCase.number === null ? 'draft' : caseName(proofCase);
  return `  ${mark}  ${number.padEnd(6)} ${proofCase.slug}  (${seconds} s)`;
}

/** A fault with its place, what was declared, the mend, and the command that shows it again. */
export function faultLines(fault: ProofFault, proofCase?: ProofCase): string {
  const { code, place, sample, test, env, found, declared, mend } = fault;
  const run = [sample, test].filter((part) => part !== undefined).join(', ');
  const where = run === '' ? '' : `${run}${env === undefined ? '' : ` (${env})`}: `;
  return [
    `${formatPlace(place)}  error  ${code}  ${where}${found}`,
    ...(declared === undefined ? [] : [`  declared: ${declared}`]),
    `  mend: ${mend}`,
    ...(proofCase ? [`  repeat: npm run prove -- ${caseName(proofCase)}`] : []),
  ].join('\n');
}

/** The last lines of a run: what came out, and what to do next. */
export function summary(
  { verdicts, selection, faults, written }: Proving,
  seconds: number,
): string {
  const failing = verdicts.filter((verdict) => verdict.faults.length > 0);
  const holding = verdicts.length - failing.length;
  const { unchanged, exempt } = selection;
  const counts = [
    `${String(holding)} ${holding === 1 ? 'proof holds' : 'proofs hold'}`,
    `${String(failing.length)} ${failing.length === 1 ? 'fails' : 'fail'}`,
    ...(unchanged > 0 ? [`${String(unchanged)} unchanged`] : []),
    ...(exempt.length > 0 ? [`${String(exempt.length)} not executable`] : []),
  ];
  return `${counts.join(', ')} (${seconds.toFixed(1)} s).\n${next(failing.length + faults.length, written)}`;
}

function next(faults: number, written: readonly ProofCase[]): string {
  if (faults > 0) return 'Mend what is listed, and prove it again.';
  if (written.length === 0) return 'Nothing had to be recorded. Next: `npm run check`.';
  const [only] = written;
  const what =
    written.length === 1 && only
      ? `${only.folder}/${EVIDENCE_FILE}`
      : `${EVIDENCE_FILE} of ${String(written.length)} issues`;
  return `Recorded: ${what}.\nNext: \`npm run check\`, and commit what was recorded.`;
}
