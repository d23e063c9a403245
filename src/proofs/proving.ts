/** One run of the prover: what was asked for is selected, set up, run, judged, and recorded or compared. */
import { availableParallelism } from 'node:os';
import { loadCatalog } from '../catalog/load.ts';
import { startOf } from '../catalog/text-file.ts';
import { writeEvidence } from './evidence-file.ts';
import { differenceTo } from './evidence-record.ts';
import { exemptionFaults } from './exemptions.ts';
import type { ProofFault } from './faults.ts';
import type { ProofCase } from './proof-case.ts';
import { proveCases, type CaseVerdict } from './prove.ts';
import { endSandboxesOnSignals } from './sandbox/running.ts';
import { select, type Asked, type Selection } from './selection.ts';
import { prepareWorkshop } from './setup/prepare.ts';
import type { Workshop } from './workshop.ts';

export interface ProvingOptions extends Asked {
  /** Whether each sample is run twice and both must give the same. */
  readonly twice: boolean;
  /** Whether the record is compared instead of written. */
  readonly compare: boolean;
  /** The day that evidence carries, as 2026-11-21. */
  readonly today: string;
  /** Says what is being set up. */
  readonly tell: (line: string) => void;
  /** Hears how many cases there are, before the first is run. */
  readonly begin?: (cases: number) => void;
  /** Hears of each case as it is done. */
  readonly done?: (verdict: CaseVerdict) => void;
}

export interface Proving {
  readonly selection: Selection;
  readonly verdicts: readonly CaseVerdict[];
  /** Faults of no case that was run: of what could not be read, of exemptions. */
  readonly faults: readonly ProofFault[];
  /** The cases whose evidence was written. */
  readonly written: readonly ProofCase[];
}

/**
 * Proves what is asked for. Evidence of what holds is written, however much else fails.
 *
 * @param root absolute path of the repository
 * @throws UnknownIssue where a name is no issue’s
 * @throws ProofsUnavailable where proofs cannot run on this machine
 */
export async function proving(root: string, options: ProvingOptions): Promise<Proving> {
  const { twice, compare, today } = options;
  const selection = select(await loadCatalog(root), options);
  const faults = [...selection.faults, ...exemptionFaults(selection.exempt, today)];
  if (selection.cases.length === 0) return { selection, verdicts: [], faults, written: [] };

  endSandboxesOnSignals();
  const workshop = await workshopFor(root, selection.cases, options);
  options.begin?.(selection.cases.length);
  const written: ProofCase[] = [];
  const verdicts = await proveCases(selection.cases, {
    workshop,
    twice,
    jobs: availableParallelism(),
    today,
    done: async (verdict) => {
      const finished = compare ? compared(verdict) : verdict;
      const { evidence } = finished;
      if (!compare && evidence && (await writeEvidence(root, verdict.case, evidence))) {
        written.push(verdict.case);
      }
      options.done?.(finished);
      return finished;
    },
  });
  return { selection, verdicts, faults, written };
}

function workshopFor(
  root: string,
  cases: readonly ProofCase[],
  { tell }: ProvingOptions,
): Promise<Workshop> {
  const environments = new Set(cases.flatMap(({ runs }) => runs.map(({ env }) => env)));
  const services = new Set(
    cases.flatMap(({ proof }) => [
      ...proof.needs,
      ...(proof.runner === 'sql' ? (['postgres'] as const) : []),
    ]),
  );
  return prepareWorkshop({
    root,
    environments: [...environments],
    services: [...services],
    tell,
  });
}

/** A verdict with the fault added that the record is missing or says something else. */
function compared(verdict: CaseVerdict): CaseVerdict {
  const { case: proofCase, evidence, faults } = verdict;
  if (!evidence) return verdict;
  const place = startOf(`${proofCase.folder}/evidence.json`);
  const { recorded } = proofCase;
  if (!recorded) {
    const mend = 'Prove it and commit what is written.';
    const fault = { code: 'evidence-missing', place, found: 'nothing is recorded', mend } as const;
    return { ...verdict, faults: [...faults, fault], evidence: null };
  }
  const found = differenceTo(recorded, evidence);
  if (found === undefined) return verdict;
  const mend = 'Find out why, then prove it and commit what is written.';
  const fault = { code: 'evidence-differs', place, found, mend } as const;
  return { ...verdict, faults: [...faults, fault], evidence: null };
}
