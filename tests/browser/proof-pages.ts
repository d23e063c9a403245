/** What the tests of “What was run” share: the issues as they are recorded, and the section on their pages. */
import type { Locator } from '@playwright/test';
import type { Issue } from '../../src/catalog/catalog.ts';
import { loadWholeCatalog } from '../../src/catalog/load.ts';
import type { Evidence } from '../../src/catalog/schema/evidence.ts';

export interface ProvenIssue extends Issue {
  readonly evidence: Evidence;
}

/** The published issues with their evidence, by number. */
export async function provenIssues(): Promise<ProvenIssue[]> {
  const { published } = await loadWholeCatalog(process.cwd());
  return published.issues
    .filter((issue): issue is ProvenIssue => issue.evidence !== null)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** Opens everything that is folded away, from the outside in. */
export async function openAll(section: Locator): Promise<void> {
  for (const summary of await section.locator('summary').all()) await summary.press('Enter');
}
