/** Whether a failure is the one that was declared. */
import type { Failure } from './schema/evidence.ts';
import type { ExpectedFailure } from './schema/proof.ts';

/** Matches the whole of a text; `*` stands for any text. */
function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}$`, 'su').test(text);
}

/** An exception’s qualified type: one of Python’s own stands in `builtins`. */
function qualified(type: string): string {
  return type.includes('.') ? type : `builtins.${type}`;
}

/**
 * How a failure differs from the one that was declared.
 *
 * @returns what was found, as half a sentence, or undefined where it is the declared one
 */
export function difference(expected: ExpectedFailure, failure: Failure): string | undefined {
  const { type, message, sqlstate, raised_in, sample_line } = failure;
  const raised = `${type.replace(/^builtins\./, '')}: ${message}`;
  if (type !== qualified(expected.raises)) return `it raised ${raised}`;
  if (type === 'builtins.AssertionError' && raised_in !== 'proof') {
    return `the assertion stands in the ${raised_in}, not in the proof`;
  }
  if (raised_in === 'sample' && expected.raised_in !== 'sample') {
    const where = sample_line ? ` (${sample_line[0]}:${String(sample_line[1])})` : '';
    return `the sample itself raised ${raised}${where}; where that is the point, declare \`raised_in: sample\``;
  }
  if (expected.raised_in === 'sample' && raised_in !== 'sample') {
    return `the ${raised_in} raised ${raised}, not the sample`;
  }
  if (expected.sqlstate !== undefined && sqlstate !== expected.sqlstate) {
    return `its SQLSTATE is ${sqlstate ?? 'absent'}`;
  }
  if (!fits(expected.message, message)) return `its message is “${message}”`;
  return undefined;
}
