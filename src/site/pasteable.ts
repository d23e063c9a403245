import { numberName, permalinkPath } from '../catalog/addresses.ts';
import type { Issue } from '../catalog/catalog.ts';
import { reviewQuestion } from '../catalog/review-question.ts';
import type { Pasteable } from '../browser/pr-texts.ts';
import { fullAddress } from './address.ts';

/** What a reviewer can paste of an issue, or null for a draft, which has no number yet. */
export function pasteableOf(issue: Issue): Pasteable | null {
  if (issue.number === null) return null;
  return {
    name: numberName(issue.number),
    title: issue.title,
    summary: issue.summary,
    severity: issue.severity,
    question: reviewQuestion(issue.body) ?? issue.title,
    url: fullAddress(permalinkPath(issue.number)),
  };
}
