import { reviewPath } from '../catalog/addresses.ts';
import type { Finding, Review } from '../catalog/catalog.ts';
import { tally } from '../catalog/tally.ts';
import { phrasesOf, toText } from '../catalog/verdict.ts';
import { REASON_PHRASES } from '../catalog/vocabulary.ts';
import { type MachineContext } from './context.ts';
import { item, joined, list, page, plain, plainBlock, section } from './markdown-text.ts';
import { withFullLinks } from './own-links.ts';
import { issueLink, stackNames, statement } from './words.ts';

/** `/reviews/<slug>.md`: what was reviewed, what held, and every finding. */
export function reviewMarkdown(review: Review, context: MachineContext): string {
  const path = reviewPath(review.slug);
  const counts = tally(review.findings.map(({ data }) => data));
  const of = (part: number, whole: number): string => `${String(part)} of ${String(whole)}`;
  return page(
    `# ${plain(review.title)}`,
    plainBlock(review.summary),
    list([
      `System: ${plain(review.system)}`,
      `Kind: ${plain(review.kind)}`,
      `Stack: ${stackNames(review.stack, context)}`,
      ...(review.date === undefined ? [] : [`Date: ${review.date}`]),
      `Findings: ${String(counts.stated)} stated, ${String(counts.missed)} missed`,
      `Claims that hold: ${of(counts.claimsThatHold, counts.claims)}`,
      `Advice that holds: ${of(counts.adviceThatHolds, counts.advice)}`,
      `Page: <${context.url(path)}>`,
    ]),
    withFullLinks(review.body, path, context.url),
    section('Every finding', ...review.findings.map((finding) => findingItem(finding, context))),
  );
}

function findingItem({ data, issue }: Finding, context: MachineContext): string {
  const held = phrasesOf(data).map((words) => toText([words]));
  return item(
    joined(
      `**${plain(data.title)}** (\`${data.key}\`)`,
      list([
        `In the review: ${statement(data)}`,
        ...(data.origin === 'stated' ? [`Held up: ${held.join(', ')}`] : []),
        `True severity: ${data.severity}`,
        `What is true: ${plain(data.note)}`,
        `Page: ${issue ? issueLink(issue, context) : REASON_PHRASES[data.reason ?? 'noted']}`,
      ]),
    ),
  );
}
