/** What may be named, and the fault of naming what is not there. */
import { closestName } from './closest-name.ts';
import type { Diagnostic, Place, RuleCode } from './diagnostic.ts';

/** The names that exist. */
export interface Known {
  readonly issues: ReadonlySet<string>;
  /** Undefined where the register cannot be read. */
  readonly stacks: ReadonlySet<string> | undefined;
}

const WHAT = {
  'unknown-issue': { noun: 'issue', where: 'content/issues/' },
  'unknown-stack': { noun: 'stack', where: 'content/stacks.yaml' },
} as const;

/** Those of a list that do not exist; none where it is unknown what exists. */
export function absent(
  code: keyof typeof WHAT,
  known: ReadonlySet<string> | undefined,
  named: readonly string[],
  place: (index: number) => Place,
): Diagnostic[] {
  if (!known) return [];
  return named.flatMap((name, index) => {
    if (known.has(name)) return [];
    const guess = closestName(name, [...known]);
    const { noun, where } = WHAT[code];
    return [
      fault(
        code,
        `Unknown ${noun} “${name}”`,
        place(index),
        guess ? `Did you mean “${guess}”?` : `Name one that stands in ${where}, or remove it.`,
      ),
    ];
  });
}

/** An error, in the order in which it is told. */
export function fault(
  code: RuleCode,
  message: string,
  place: Place,
  mend: string,
  cause?: Place,
): Diagnostic {
  return { code, severity: 'error', message, place, mend, ...(cause && { cause }) };
}
