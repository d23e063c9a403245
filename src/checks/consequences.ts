import type { Diagnostic, RuleCode } from '../catalog/diagnostic.ts';

/** Faults that follow from another one of the same file, and would send a person to the wrong place. */
const CONSEQUENCES: Partial<Record<RuleCode, readonly RuleCode[]>> = {
  // An open fence swallows the rest of the page.
  'fence-unclosed': ['missing-section', 'review-question', 'check-fence'],
  // A rule that cannot be parsed finds nothing; a sample neither.
  'sample-syntax': ['same-samples', 'samples-too-different'],
};

/** The diagnostics without those that mending another one of the same file would mend too. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const silenced = new Set(
    diagnostics.flatMap(({ code, place }) =>
      (CONSEQUENCES[code] ?? []).map((consequence) => `${place.file}\n${consequence}`),
    ),
  );
  return diagnostics.filter(({ code, place }) => !silenced.has(`${place.file}\n${code}`));
}
