import { getCollection } from 'astro:content';
import type { IssueRow } from '../browser/explorer-rows.ts';
import type { Issue } from '../catalog/catalog.ts';
import { issueFacets } from '../catalog/issue-facets.ts';
import { byWeight } from '../catalog/order.ts';
import { phrasesOf } from '../catalog/verdict.ts';

/** The rows of the table of issues, worst first. */
export async function issueRows(): Promise<IssueRow[]> {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue);
  return issues.sort(byWeight).map(rowOf);
}

function rowOf(issue: Issue): IssueRow {
  const { severity, topic, stack, claim, advice, proof } = issueFacets(issue);
  const saw = issue.sources.filter(({ finding }) => finding.origin === 'stated');
  const [worst] = issue.sources;
  return {
    number: issue.number,
    slug: issue.slug,
    title: issue.title,
    summary: issue.summary,
    published: issue.published,
    reviews: new Set(saw.map(({ review }) => review)).size,
    heldUp: worst ? phrasesOf(worst.finding).map(({ text, tone }) => ({ text, tone })) : [],
    ...{ severity, topic, stack, claim, advice, proof },
  };
}
