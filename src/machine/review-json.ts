/** Reviews as JSON. Keys stand in a fixed order and lists in the catalogue's. */
import { reviewPath } from '../catalog/addresses.ts';
import type { Finding, Review } from '../catalog/catalog.ts';
import { tally } from '../catalog/tally.ts';
import {
  markdownPath,
  REVIEW_SCHEMA,
  reviewJsonPath,
  REVIEWS_SCHEMA,
  type MachineContext,
} from './context.ts';
import { headOf } from './json-parts.ts';
import { withFullLinks } from './own-links.ts';
import type { FindingJson, ReviewEntryJson, ReviewFile, ReviewsFile } from './review-schema.ts';
import { findingAddress } from './words.ts';

/** `/api/reviews.json`: every review. */
export function reviewsFile(context: MachineContext): ReviewsFile {
  return {
    ...headOf(REVIEWS_SCHEMA, context),
    reviews: context.catalog.reviews.map((review) => reviewEntry(review, context)),
  };
}

/** `/api/reviews/<slug>.json`: what was reviewed, what held, and every finding. */
export function reviewFile(review: Review, context: MachineContext): ReviewFile {
  return {
    ...headOf(REVIEW_SCHEMA, context),
    ...reviewEntry(review, context),
    body: withFullLinks(review.body, reviewPath(review.slug), context.url).trim(),
    findings: review.findings.map((finding) => findingJson(finding, review, context)),
  };
}

function reviewEntry(review: Review, { url }: MachineContext): ReviewEntryJson {
  const { slug, title, summary, system, kind, stack, date, updated, findings } = review;
  const path = reviewPath(slug);
  const { stated, missed, claims, claimsThatHold, advice, adviceThatHolds } = tally(
    findings.map(({ data }) => data),
  );
  return {
    slug,
    url: url(path),
    markdown: url(markdownPath(path)),
    json: url(reviewJsonPath(slug)),
    title,
    summary,
    system,
    kind,
    stack,
    date: date ?? null,
    updated,
    counts: { stated, missed, claims, claimsThatHold, advice, adviceThatHolds },
  };
}

function findingJson(
  { data, issue }: Finding,
  { slug }: Review,
  context: MachineContext,
): FindingJson {
  const { key, title, places, topics, severity, note } = data;
  const url = findingAddress(slug, key, context);
  const common = { key, url, title, places, topics, severity, note };
  const number = issue?.number ?? null;
  // A finding whose issue is a draft is noted on the page until that is published.
  const reason = number === null ? (data.reason ?? 'noted') : null;
  const page = { issue: number, reason };
  if (data.origin === 'missed') return { origin: 'missed', ...common, ...page };
  const { says, stated, claim, advice, flaw = null } = data;
  return { origin: 'stated', ...common, says, stated, claim, advice, flaw, ...page };
}
