/** The proof of an issue that nobody has written yet: one test, to be renamed. */
import { PROOF_FILES } from '../catalog/issue-proof.ts';

export type Runner = keyof typeof PROOF_FILES;

/** The test that a new proof begins with. Its name says what must hold, and stands so on the page. */
export const FIRST_TEST = 'test_what_must_hold';

/** The runner for samples in a language: what is not SQL is run from Python. */
export function runnerFor(ending: string): Runner {
  return ending === '.sql' ? 'sql' : 'python';
}

/** The file of a new proof, and its text. */
export function proofTemplate(runner: Runner): { name: string; text: string } {
  return { name: PROOF_FILES[runner], text: TEXTS[runner] };
}

const TEXTS: Record<Runner, string> = {
  python: `def ${FIRST_TEST}(load_sample):
    sample = load_sample()
    found = sample.answer()
    assert found == "what is right", f"found {found}"
`,
  sql: `tests:
  ${FIRST_TEST}:
    - query: SELECT 'what is found' AS answer
      rows: [{ answer: what is right }]
`,
};
