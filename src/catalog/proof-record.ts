/** What the recorded runs of an issue say, in the words and the shape in which pages, files and search tell it. */
import { numberName } from './addresses.ts';
import type { Issue } from './catalog.ts';
import type { EvidenceRun, Evidence, Failure, TestOutcome } from './schema/evidence.ts';
import type { Role } from './vocabulary.ts';

/** `proven`: recorded runs are there; `not-executable`: exempt; `not-run`: nobody has run these very samples yet. */
export type ProofState = 'proven' | 'not-executable' | 'not-run';

export function proofState({ evidence, proof }: Pick<Issue, 'evidence' | 'proof'>): ProofState {
  if (proof.runner === 'none') return 'not-executable';
  return evidence ? 'proven' : 'not-run';
}

/** What to type to run the proof of an issue again. */
export function proveCommand({ number, slug }: Pick<Issue, 'number' | 'slug'>): string {
  return `npm run prove -- ${number === null ? slug : numberName(number)}`;
}

/** The day on which the evidence was recorded; of several runs the last one. */
export function provenOn({ runs }: Evidence): string {
  return runs.map(({ date }) => date).reduce((last, date) => (date > last ? date : last), '');
}

/** The name of a test as the sentence that it is: `test_a_refund_is_paid[eur]` is “A refund is paid (eur)”. */
export function testSentence(name: string): string {
  const [, words = name, parameters] = /^test_(\w+?)(?:\[(.+)\])?$/.exec(name) ?? [];
  const sentence = words.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return parameters === undefined ? sentence : `${sentence} (${parameters})`;
}

/** A failure as Python prints it: `AssertionError: the invoice says 9`. */
export function failureText({ type, message }: Pick<Failure, 'type' | 'message'>): string {
  const name = type.replace(/^builtins\./, '');
  return message === '' ? name : `${name}: ${message}`;
}

/** A test with what each sample made of it. */
export interface RecordedTest {
  readonly name: string;
  readonly outcomes: Readonly<Partial<Record<Role, TestOutcome>>>;
}

/** The tests of a run, in the order in which they were recorded. */
export function testsOf({ samples }: EvidenceRun): RecordedTest[] {
  const { before, advised, after } = samples;
  return Object.keys(before).map((name) => ({
    name,
    outcomes: {
      ...pick('before', before[name]),
      ...pick('advised', advised?.[name]),
      ...pick('after', after[name]),
    },
  }));
}

function pick(role: Role, outcome: TestOutcome | undefined): RecordedTest['outcomes'] {
  return outcome === undefined ? {} : { [role]: outcome };
}

/** A failing test of a sample, or of two that fail alike, and what it printed. */
export interface RecordedFailure {
  readonly test: string;
  readonly roles: readonly Exclude<Role, 'after'>[];
  readonly failure: Failure;
  readonly excerpt: string;
  readonly whole: string;
}

/** The failures of a run: those of “before”, then those of “as advised” that are others. */
export function failuresOf({ samples, printed }: EvidenceRun): RecordedFailure[] {
  const failures: RecordedFailure[] = [];
  for (const role of ['before', 'advised'] as const) {
    for (const [test, failure] of Object.entries(samples[role] ?? {})) {
      if (failure === 'passed') continue;
      const { excerpt = '', whole = '' } = printed[role]?.[test] ?? {};
      const alike = failures.findIndex((one) => one.test === test && one.excerpt === excerpt);
      const known = failures[alike];
      if (known) failures[alike] = { ...known, roles: [...known.roles, role] };
      else failures.push({ test, roles: [role], failure, excerpt, whole });
    }
  }
  return failures;
}

/** The first failure of a sample, over all environments. */
export function firstFailure(
  evidence: Evidence | null,
  role: Exclude<Role, 'after'>,
): RecordedFailure | undefined {
  return evidence?.runs.flatMap(failuresOf).find(({ roles }) => roles.includes(role));
}

/** The versions on which all runs agree that name them, as people write them: `Django 5.2.8`. */
export function commonVersions({ runs }: Evidence): string[] {
  const names = new Set(runs.flatMap(({ versions }) => Object.keys(versions)));
  return [...names].flatMap((name) => {
    const [version, ...others] = versionsOf(name, runs);
    return others.length === 0 ? [`${name} ${version ?? ''}`] : [];
  });
}

/** What sets a run apart from the others: `uvicorn 0.38.0`, or its environment where no version does. */
export function runName(run: EvidenceRun, { runs }: Evidence): string {
  const own = Object.entries(run.versions)
    .filter(([name]) => versionsOf(name, runs).length > 1)
    .map(([name, version]) => `${name} ${version}`);
  return own.length > 0 ? own.join(', ') : run.env;
}

/** The versions of something, each once. */
function versionsOf(name: string, runs: readonly EvidenceRun[]): string[] {
  return [...new Set(runs.flatMap(({ versions }) => versions[name] ?? []))];
}
