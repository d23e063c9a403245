/** One more review, whose findings are covered by issues that were made. */
import { stringify } from 'yaml';
import type { ReviewFolder } from '../catalog/entries.ts';
import { page, variantSlug, type Files, type MadeIssue } from './issue-variant.ts';
import { uniqueName } from './names.ts';
import { Variation, type Vocabulary } from './variation.ts';

const LONGEST_TITLE = 90;

/**
 * The files of a review made from a real one: its prose in other words, and for each issue what the real reviews say
 * of the issue it was made from.
 *
 * @param covered the issues that its findings lead to; at least one
 * @param reviews all real reviews
 */
export function reviewVariant(
  review: ReviewFolder,
  covered: readonly MadeIssue[],
  reviews: readonly ReviewFolder[],
  vocabulary: Vocabulary,
): Files {
  const [first] = covered;
  if (!first) throw new Error('A review without findings cannot be made.');
  const name = uniqueName(first.index);
  const vary = new Variation(first.index, [], vocabulary, (link) => link);
  const findings = covered.flatMap(({ real, index, slug }) =>
    reviews
      .flatMap((other) => other.findings)
      .filter((finding) => finding.issue === real.slug)
      .map((finding, at) => ({
        ...finding,
        key: `${finding.key.slice(0, 60)}-${uniqueName(index)}-${String(at)}`,
        title: vary.line(finding.title),
        note: vary.line(finding.note),
        issue: slug,
      })),
  );
  const { title, summary, system, ...rest } = review.frontmatter;
  const frontmatter = {
    ...rest,
    title: `${vary.line(title).slice(0, LONGEST_TITLE - 9)} (${name})`,
    summary: vary.line(summary),
    system: vary.line(system),
  };
  const folder = `content/reviews/${variantSlug(review.slug, first.index)}`;
  return new Map([
    [`${folder}/index.md`, page(frontmatter, vary.markdown(review.body.text))],
    [`${folder}/findings.yaml`, stringify(findings, { lineWidth: 0 })],
  ]);
}
