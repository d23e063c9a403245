import type { Diagnostic, Place, RuleCode } from '../catalog/diagnostic.ts';
import type { LoadedCatalog } from '../catalog/load.ts';

/** Something that must be true of the content. A check reports every fault it finds and never throws for one. */
export interface Check {
  readonly name: string;
  run(loaded: LoadedCatalog): Diagnostic[] | Promise<Diagnostic[]>;
}

/**
 * An error in the shape of all diagnostics.
 *
 * @param message what is wrong, with what was found
 * @param mend what to do about it
 * @param cause a second place that explains the first
 */
export function fault(
  code: RuleCode,
  place: Place,
  message: string,
  mend: string,
  cause?: Place,
): Diagnostic {
  return { code, severity: 'error', message, place, mend, ...(cause && { cause }) };
}
