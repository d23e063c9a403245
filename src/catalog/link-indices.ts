/** Who links whom, from the other end: what cross-linking looks up. */
import type { Source, StepRef } from './catalog.ts';
import type { ChangeDates } from './history.ts';
import type { IssueFolder } from './issue-folder.ts';
import { EVIDENCE_FILE } from './issue-proof.ts';
import type { Entries } from './load.ts';

/** The last day on which anything in a folder changed, by the folder of an entry: `content/issues/<slug>`. */
export function lastChangeByFolder(dates: ChangeDates): Map<string, string> {
  const last = new Map<string, string>();
  for (const [path, day] of dates) {
    // A proof that was run again changes nothing of what a page says.
    if (path.endsWith(`/${EVIDENCE_FILE}`)) continue;
    const folder = path.split('/').slice(0, 3).join('/');
    if (day > (last.get(folder) ?? '')) last.set(folder, day);
  }
  return last;
}

/** The issues that name each other, whichever of the two does. */
export function relatedBothWays(issues: readonly IssueFolder[]): Map<string, Set<string>> {
  const related = new Map(issues.map((issue) => [issue.slug, new Set<string>()]));
  for (const { slug, frontmatter } of issues) {
    for (const other of frontmatter.related) {
      if (other === slug) continue;
      related.get(slug)?.add(other);
      related.get(other)?.add(slug);
    }
  }
  return related;
}

/** The steps that guard against an issue. */
export function stepsByIssue(entries: Entries): Map<string, StepRef[]> {
  const steps = new Map<string, StepRef[]>();
  for (const { slug: playbook, frontmatter } of entries.playbooks) {
    frontmatter.steps.forEach((step, index) => {
      const ref = { playbook, title: frontmatter.title, step: step.id, position: index + 1 };
      for (const issue of step.issues) steps.set(issue, [...(steps.get(issue) ?? []), ref]);
    });
  }
  return steps;
}

/** The findings that an issue covers. */
export function sourcesByIssue(entries: Entries): Map<string, Source[]> {
  const sources = new Map<string, Source[]>();
  for (const { slug: review, frontmatter, findings } of entries.reviews) {
    for (const finding of findings) {
      if (finding.issue === undefined) continue;
      const source = { review, reviewTitle: frontmatter.title, finding };
      sources.set(finding.issue, [...(sources.get(finding.issue) ?? []), source]);
    }
  }
  return sources;
}
