import { permalinkPath } from '../catalog/addresses.ts';
import type { Issue } from '../catalog/catalog.ts';
import { fixSentence } from '../catalog/fix-sentence.ts';
import type { Pasteable } from '../browser/pr-texts.ts';
import { fullAddress } from './address.ts';

/** What a reviewer can paste of an issue, or null for a draft, which has no number yet. */
export function pasteableOf(issue: Issue): Pasteable | null {
  const { number, title, severity, summary } = issue;
  if (number === null) return null;
  return {
    number,
    title,
    severity,
    summary,
    fix: fixSentence(issue) ?? null,
    url: fullAddress(permalinkPath(number)),
  };
}
