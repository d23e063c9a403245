/**
 * Judges what one environment’s runs gave: before and advised fail as declared, after passes, and the proof looks at
 * behaviour. The rules are those of PROOF_FAULTS.
 */
import type { DeclaredRun } from '../catalog/proof-declaration.ts';
import { difference } from '../catalog/proof-match.ts';
import type { ExpectedFailure } from '../catalog/schema/proof.ts';
import { placeAt, startOf } from '../catalog/text-file.ts';
import { ROLES, type Role } from '../catalog/vocabulary.ts';
import type { ProofFault, ProofFaultCode } from './faults.ts';
import type { ProofCase } from './proof-case.ts';
import { isRefusal, type SampleResult, type Variant } from './sample-result.ts';
import type { TestResult } from './test-result.ts';
import type { Refusal } from './transcript.ts';

/** What each sample’s run gave. */
export type RunResults = ReadonlyMap<Variant, SampleResult | Refusal>;

/** Everything that keeps the runs of one environment from holding. */
export function judge(proofCase: ProofCase, run: DeclaredRun, results: RunResults): ProofFault[] {
  const faults = new Faults(proofCase, run);
  const after = results.get('after');
  const names = after && !isRefusal(after) ? [...after.tests.keys()] : undefined;
  faults.lint(results);
  for (const role of ROLES) {
    const result = results.get(role);
    if (!result) continue;
    if (isRefusal(result)) faults.refused(role, result);
    else faults.sample(role, result, names);
  }
  const hollow = results.get('hollow');
  if (hollow && !isRefusal(hollow)) faults.hollow(hollow);
  return faults.all;
}

const NO_FAILURE: Readonly<Record<string, ExpectedFailure>> = {};

class Faults {
  readonly all: ProofFault[] = [];
  readonly #case: ProofCase;
  readonly #run: DeclaredRun;

  constructor(proofCase: ProofCase, run: DeclaredRun) {
    this.#case = proofCase;
    this.#run = run;
  }

  /** The proof is one file for all samples, so what it may not do is said once. */
  lint(results: RunResults): void {
    const first = [...results.values()].find((result) => !isRefusal(result));
    if (!first || isRefusal(first)) return;
    for (const { line, column, text } of first.lint) {
      this.all.push({
        code: 'proof-lint',
        place: { file: this.#case.source.path, line, column },
        found: text,
        mend: 'State the behaviour; leave source text, programs and skipping alone.',
      });
    }
  }

  refused(role: Role, { code, found }: Refusal): void {
    this.#add(code, role, undefined, found, 'A sample and its proof load and run to the end.');
  }

  sample(role: Role, { tests }: SampleResult, names: readonly string[] | undefined): void {
    const declared = role === 'after' ? NO_FAILURE : this.#run[role];
    if (names && names.join('\n') !== [...tests.keys()].join('\n')) {
      const found = `it has the tests ${[...tests.keys()].join(', ')}; after has ${names.join(', ')}`;
      this.#add('other-tests', role, undefined, found, 'Define the same tests for every sample.');
    }
    for (const name of Object.keys(declared)) {
      if (tests.has(name)) continue;
      const mend = `Name one of ${[...tests.keys()].join(', ')}.`;
      this.#add('no-such-test', role, name, 'the proof has no such test', mend);
    }
    for (const [name, result] of tests) {
      const expected = declared[name];
      if (expected) this.#declared(role, name, expected, result);
      else this.#control(role, name, result);
    }
  }

  #declared(role: Role, name: string, expected: ExpectedFailure, result: TestResult): void {
    const text = `${expected.raises}: ${expected.message}`;
    if (result.kind === 'passed') {
      const mend = 'Make the sample show the problem, or delete the declaration.';
      this.#add('unexpected', role, name, 'it passed', mend, text);
    } else if (result.kind === 'broken') {
      const mend = 'The declared failure happens in the body of the test.';
      this.#add(result.code, role, name, result.found, mend, text);
    } else {
      const found = difference(expected, result.failure);
      if (found === undefined) return;
      const mend = 'Declare what the behaviour raises, or mend sample and proof.';
      this.#add('unexpected', role, name, found, mend, text);
    }
  }

  #control(role: Role, name: string, result: TestResult): void {
    if (result.kind === 'passed') return;
    const mend =
      role === 'after' ? 'After passes every test.' : 'Declare the failure, or make the test pass.';
    if (result.kind === 'broken') {
      this.#add(result.code, role, name, result.found, mend);
      return;
    }
    const { type, message } = result.failure;
    const found = `it raised ${type.replace(/^builtins\./, '')}: ${message}`;
    this.#add(role === 'after' ? 'after-fails' : 'undeclared', role, name, found, mend);
  }

  hollow({ tests }: SampleResult): void {
    if ([...tests.values()].some(({ kind }) => kind !== 'passed')) return;
    const found = 'every test passes on after with all its functions emptied';
    this.#add('hollow', 'hollow', undefined, found, 'Assert what the code does.');
  }

  #add(
    code: ProofFaultCode,
    sample: Variant,
    test: string | undefined,
    found: string,
    mend: string,
    declared?: string,
  ): void {
    this.all.push({
      code,
      place: this.#place(sample, test),
      sample,
      env: this.#run.env,
      found,
      mend,
      ...(test !== undefined && { test }),
      ...(declared !== undefined && { declared }),
    });
  }

  /** The declaration where one is spoken of, else the test, else the proof. */
  #place(sample: Variant, test: string | undefined): ProofFault['place'] {
    const { source, place } = this.#case;
    if (test !== undefined && (sample === 'before' || sample === 'advised')) {
      if (this.#run[sample][test]) return place([...this.#run.path, sample, test]);
    }
    if (test === undefined) return startOf(source.path);
    const name = new RegExp(`\\b${RegExp.escape(test.replace(/\[.*$/, ''))}\\b`);
    return placeAt({ path: source.path, text: source.code }, Math.max(0, source.code.search(name)));
  }
}
