import type { Diagnostic, Place } from '../catalog/diagnostic.ts';
import { parseData } from '../catalog/data-file.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import type { Rule } from '../catalog/schema/issue.ts';
import type { SampleFile } from '../catalog/samples.ts';
import type { Role } from '../catalog/vocabulary.ts';
import { scan, type Match, type ScanResult } from './ast-grep.ts';
import { fault, type Check } from './check.ts';

/** A rule finds its own “before” and no “after”, neither its own nor that of another issue. */
export const rules: Check = {
  name: 'rules',
  async run({ entries }: LoadedCatalog) {
    const withRule = entries.issues.filter(hasRule);
    if (withRule.length === 0) return [];
    const samples = samplesByPath(entries.issues);
    const found = await scan({
      rules: new Map(withRule.map(({ slug, rule }) => [slug, rule.value])),
      files: new Map([...samples].map(([path, { file }]) => [path, file.code])),
    });
    const bySlug = Map.groupBy(found.matches, (match) => match.rule);
    return withRule.flatMap((issue) =>
      ruleFaults(issue, bySlug.get(issue.slug) ?? [], found, samples),
    );
  },
};

type IssueWithRule = IssueFolder & { readonly rule: NonNullable<IssueFolder['rule']> };

function hasRule(issue: IssueFolder): issue is IssueWithRule {
  return issue.rule !== null;
}

/** A file of a sample, and whose it is. */
interface OwnedFile {
  readonly slug: string;
  readonly role: Role;
  readonly file: SampleFile;
}

/** What rules are held against: what is wrong and what is right. What was advised is neither. */
function samplesByPath(issues: readonly IssueFolder[]): Map<string, OwnedFile> {
  const samples = issues.flatMap(({ slug, samples: own }) =>
    own
      .filter(({ role }) => role !== 'advised')
      .flatMap(({ role, files }) => files.map((file): OwnedFile => ({ slug, role, file }))),
  );
  return new Map(samples.map((sample) => [sample.file.path, sample]));
}

function ruleFaults(
  issue: IssueWithRule,
  matches: readonly Match[],
  { invalid }: ScanResult,
  samples: ReadonlyMap<string, OwnedFile>,
): Diagnostic[] {
  const { slug, rule } = issue;
  const place = parseData(rule.file).keyPlace(['rule']);
  const reason = invalid.get(slug);
  if (reason !== undefined) {
    const mend = 'Mend the rule; ast-grep.github.io/reference/rule.html says what it may hold.';
    return [fault('rule-invalid', place, `ast-grep cannot read the rule: ${reason}`, mend)];
  }
  const owned = matches.flatMap((match) => {
    const sample = samples.get(match.path);
    return sample ? [{ match, sample }] : [];
  });
  const diagnostics = hits(owned, rule.value, slug, place);
  const hasBefore = issue.samples.some(({ role }) => role === 'before');
  if (hasBefore && !owned.some(({ sample }) => sample.slug === slug && sample.role === 'before')) {
    const mend = 'Widen the rule until it matches the line that the issue is about.';
    diagnostics.push(
      fault('rule-misses-before', place, 'The rule finds nothing in its own “before”', mend),
    );
  }
  return diagnostics;
}

/** One fault for each file that is found and should not be. */
function hits(
  owned: readonly { match: Match; sample: OwnedFile }[],
  rule: Rule,
  slug: string,
  place: Place,
): Diagnostic[] {
  const allowed = new Set(rule.alsoFinds.map(({ issue }) => issue));
  const wrong = owned.filter(({ sample }) => sample.role === 'after' && !allowed.has(sample.slug));
  const firsts = new Map(wrong.toReversed().map((hit) => [hit.match.path, hit]));
  return [...firsts.values()].map(({ match, sample }) => {
    const own = sample.slug === slug;
    return fault(
      'rule-hits-after',
      place,
      `The rule finds ${own ? 'its own “after”' : `the “after” of ${sample.slug}`}`,
      own
        ? 'Narrow the rule until it leaves the corrected code alone.'
        : 'Narrow the rule; where the find is right, add the issue to `alsoFinds` with the reason.',
      { file: match.path, line: match.line, column: match.column },
    );
  });
}
