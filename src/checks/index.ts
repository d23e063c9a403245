/** The checks of the content: the only list. A new check is a new file and a line here. */
import { byPlace, type Diagnostic } from '../catalog/diagnostic.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { callouts } from './callouts.ts';
import type { Check } from './check.ts';
import { detectCodes } from './detect-codes.ts';
import { fences } from './fences.ts';
import { internalLinks } from './internal-links.ts';
import { markdownSafety } from './markdown-safety.ts';
import { permalinks } from './permalinks.ts';
import { proofs } from './proofs.ts';
import { reviewQuestion } from './review-question.ts';
import { rules } from './rules.ts';
import { sampleDifference } from './sample-difference.ts';
import { samples } from './samples.ts';
import { withoutConsequences } from './consequences.ts';

const CHECKS: readonly Check[] = [
  markdownSafety,
  internalLinks,
  reviewQuestion,
  fences,
  samples,
  sampleDifference,
  proofs,
  callouts,
  rules,
  detectCodes,
  permalinks,
];

/** Everything that is wrong with the content: what reading it told, and what each check says; from top to bottom, each once. */
export async function runChecks(loaded: LoadedCatalog): Promise<Diagnostic[]> {
  const found = await Promise.all(CHECKS.map(async (check) => check.run(loaded)));
  const all = [...loaded.diagnostics, ...found.flat()];
  return withoutConsequences(unique(all)).sort(byPlace);
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((found) => [JSON.stringify(found), found])).values()];
}
