/** What is wrong with the recorded evidence of an issue: not there, of something else, or not what is declared. */
import type { Diagnostic } from './diagnostic.ts';
import type { IssueFolder } from './issue-folder.ts';
import { EVIDENCE_FILE } from './issue-proof.ts';
import { declaredRuns, type DeclaredRun } from './proof-declaration.ts';
import { difference } from './proof-match.ts';
import { failureText } from './proof-record.ts';
import type { Evidence, EvidenceRun, TestOutcome } from './schema/evidence.ts';
import { startOf } from './text-file.ts';
import { ROLES, type Role } from './vocabulary.ts';

/**
 * Everything that keeps an issue from being called proven; nothing for one that is exempt.
 *
 * @param command what proves the issue again
 */
export function evidenceFaults(issue: IssueFolder, command: string): Diagnostic[] {
  const { proof, frontmatter, data, folder } = issue;
  const path = `${folder}/${EVIDENCE_FILE}`;
  const declared = frontmatter.proof;
  if (declared.runner === 'none') return [];
  if (!proof.evidence) {
    return [
      {
        code: 'evidence-missing',
        severity: 'error',
        message: 'The proof was never run',
        place: data.keyPlace(['proof']),
        mend: `Run \`${command}\`, and commit ${EVIDENCE_FILE} with the rest.`,
      },
    ];
  }
  if (proof.evidence.inputs !== proof.inputs) {
    return [
      {
        code: 'evidence-stale',
        severity: 'error',
        message: 'The evidence is of other samples, another proof or other versions than today’s',
        place: startOf(path),
        mend: `Run \`${command}\`, which records it anew.`,
      },
    ];
  }
  const roles = issue.samples.map(({ role }) => role);
  return contradictions(proof.evidence, declaredRuns(declared), roles).map(
    ({ message, run }): Diagnostic => ({
      code: 'evidence-contradicts',
      severity: 'error',
      message,
      place: startOf(path),
      mend: `Evidence is written by \`${command}\` alone: run it.`,
      cause: data.place(run?.path ?? ['proof']),
    }),
  );
}

/** What the evidence says and the declaration does not. */
interface Contradiction {
  readonly message: string;
  readonly run?: DeclaredRun;
}

function contradictions(
  { runs }: Evidence,
  declared: readonly DeclaredRun[],
  roles: readonly Role[],
): Contradiction[] {
  const recorded = runs.map(({ env }) => env);
  const wanted = declared.map(({ env }) => env);
  if (recorded.toSorted().join() !== wanted.toSorted().join()) {
    return [{ message: `Runs with ${recorded.join(', ')} are recorded, not ${wanted.join(', ')}` }];
  }
  return declared.flatMap((run) => {
    const record = runs.find(({ env }) => env === run.env);
    const messages = record ? runContradictions(record, run, roles) : [];
    return messages.map((message) => ({ message, run }));
  });
}

function runContradictions(
  { samples }: EvidenceRun,
  run: DeclaredRun,
  roles: readonly Role[],
): string[] {
  const tests = Object.keys(samples.before);
  const messages = ROLES.flatMap((role) => {
    const names = Object.keys(samples[role] ?? {});
    if (!roles.includes(role)) return names.length > 0 ? [`There is no ${role} sample`] : [];
    if (names.length === 0) return [`Nothing is recorded of ${role}`];
    const same = names.toSorted().join() === tests.toSorted().join();
    return same ? [] : [`Of ${role} other tests are recorded than of before`];
  });
  if (messages.length > 0) return messages;
  return ROLES.flatMap((role) => {
    const expected = role === 'after' ? {} : run[role];
    const absent = Object.keys(expected).filter((test) => !tests.includes(test));
    return [
      ...absent.map((test) => `${test} is declared and not recorded`),
      ...Object.entries(samples[role] ?? {}).flatMap(([test, outcome]) => {
        const found = unexpected(outcome, expected[test]);
        return found === undefined ? [] : [`${test} of ${role}: ${found}`];
      }),
    ];
  });
}

/** How an outcome differs from what is declared of it; a test of which nothing is declared passes. */
function unexpected(
  outcome: TestOutcome,
  expected: DeclaredRun['before'][string] | undefined,
): string | undefined {
  if (outcome === 'passed') return expected && 'it passed, and is declared to fail';
  if (!expected) return `it failed (${failureText(outcome)}), and is not declared to`;
  return difference(expected, outcome);
}
