/** Everything that can be wrong with a proof. */
import type { Place } from '../catalog/diagnostic.ts';
import type { Role } from '../catalog/vocabulary.ts';

/** The codes that a person sees, each with the rule that it stands for; they are printed on the page for authors. */
export const PROOF_FAULTS = {
  declaration:
    'The `proof:` block names the tests that fail, each with an exception that tells something.',
  'proof-lint':
    'A proof does not look at source text, starts no programs of its own and skips nothing.',
  'source-read': 'No source of the sample is read while a test runs.',
  'sample-files':
    'A sample holds files and folders alone, none of them named like a module that is installed.',
  collection: 'proof.py is collected without an error; the sample is loaded inside the tests.',
  'no-tests': 'A proof has at least one test.',
  skipped: 'No test is skipped, and none is expected to fail by a mark.',
  deselected: 'No test is left out.',
  'not-run': 'Every collected test reports once.',
  'no-such-test': 'A declared test exists.',
  'other-tests': 'All samples are asked the same tests.',
  unexpected:
    'A declared test fails as declared: in its body, by that exception, with that message.',
  undeclared: 'A test that is not declared passes.',
  'after-fails': 'Every test passes on `after`.',
  'setup-fails': 'Fixtures are set up and torn down cleanly.',
  harness: 'What a fixture itself could not do is never a failure that counts.',
  hung: 'A test ends within its time.',
  died: 'A test’s process lives until it has reported.',
  hollow: 'A test fails on `after` with every function emptied: a proof looks at behaviour.',
  unsteady: 'Two runs give the same.',
  killed: 'A sample keeps within its time, its output and its memory.',
  'foreign-bytes': 'The result channel carries what the recorder wrote and nothing else.',
  'no-end': 'The recorder tells its last word.',
  status: 'The process ends as the recorder says.',
  internal: 'pytest runs without a fault of its own.',
  'evidence-missing': 'A published issue has evidence.',
  'evidence-differs': 'Proving again gives what is recorded.',
  'exemption-ended': 'An exemption ends on its day.',
  'environment-missing': 'The environment that a proof names is there.',
} as const satisfies Record<string, string>;

export type ProofFaultCode = keyof typeof PROOF_FAULTS;

/** Something that keeps a proof from holding. */
export interface ProofFault {
  readonly code: ProofFaultCode;
  readonly place: Place;
  /** The sample in whose run it was found; `hollow` is `after` with its functions emptied. */
  readonly sample?: Role | 'hollow';
  readonly test?: string;
  readonly env?: string;
  /** What was found, as half a sentence. */
  readonly found: string;
  /** What was declared, where that says more than the rule does. */
  readonly declared?: string;
  readonly mend: string;
}
