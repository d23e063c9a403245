/** What running an issue’s samples gave, as JSON. */
import type { Issue } from '../catalog/catalog.ts';
import { proveCommand, provenOn, testSentence } from '../catalog/proof-record.ts';
import type { EvidenceRun, TestOutcome } from '../catalog/schema/evidence.ts';
import type { OutcomeJson, RunJson, TestJson } from './run-schema.ts';

/** @param full writes out the links of Markdown */
export function runJson(issue: Issue, full: (text: string) => string): RunJson {
  const { proof, proofFile, evidence } = issue;
  if (proof.runner === 'none') {
    return { state: 'not-executable', why: proof.why, until: proof.until };
  }
  const common = { how: full(proof.how), command: proveCommand(issue) };
  if (!evidence || !proofFile) return { state: 'not-run', ...common };
  const { title, language, code } = proofFile;
  return {
    state: 'proven',
    date: provenOn(evidence),
    ...common,
    proof: { title, language, code },
    runs: evidence.runs.map((run) => ({
      environment: run.env,
      date: run.date,
      versions: run.versions,
      tests: testsJson(run),
    })),
  };
}

function testsJson({ samples: { before, advised, after }, printed }: EvidenceRun): TestJson[] {
  return Object.entries(before).flatMap(([name, outcome]) => {
    const afterwards = after[name];
    const asAdvised = advised?.[name];
    // The check refuses evidence that knows a test of one sample alone.
    if (afterwards === undefined) return [];
    return [
      {
        name,
        sentence: testSentence(name),
        before: outcomeJson(outcome, printed.before[name]?.excerpt),
        ...(asAdvised && { advised: outcomeJson(asAdvised, printed.advised?.[name]?.excerpt) }),
        after: outcomeJson(afterwards),
      },
    ];
  });
}

function outcomeJson(outcome: TestOutcome, excerpt = ''): OutcomeJson {
  if (outcome === 'passed') return { outcome };
  const { type, message, sqlstate, raised_in: raisedIn } = outcome;
  return { outcome: 'failed', type, message, sqlstate, raisedIn, excerpt };
}
