import type { RSSFeedItem, RSSOptions } from '@astrojs/rss';
import { toString } from 'mdast-util-to-string';
import { issuePath, numberName, permalinkPath } from '../catalog/addresses.ts';
import { numberedIssues, nameOf, type MachineContext, type NumberedIssue } from './context.ts';
import { markdownTree } from '../catalog/markdown-tree.ts';

export const FEED = '/rss.xml';

/** A feed reader keeps what it has seen; the file need not grow for ever. */
const MOST = 50;

interface Dated {
  readonly date: string;
  readonly number: number;
  readonly item: RSSFeedItem;
}

/**
 * The feed: issues by their day of publication and every correction of one, newest first.
 *
 * @param context one whose addresses are absolute; a feed has no other
 */
export function feed(context: MachineContext): RSSOptions {
  const { url } = context;
  const entries = numberedIssues(context).flatMap((issue) => [
    publication(issue, context),
    ...corrections(issue, context),
  ]);
  return {
    title: 'Review Playbooks',
    description: 'New issues, and corrections of what a page once said.',
    site: url('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${url(FEED)}" rel="self" type="application/rss+xml"/>`,
    items: entries
      .sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || b.number - a.number)
      .slice(0, MOST)
      .map(({ item }) => item),
  };
}

function publication(issue: NumberedIssue, { url }: MachineContext): Dated {
  return {
    date: issue.published,
    number: issue.number,
    item: {
      title: nameOf(issue),
      description: issue.summary,
      link: url(issuePath(issue.slug)),
      pubDate: new Date(issue.published),
      categories: [...issue.topics],
      // The page may move, the number does not: nobody gets the same item twice.
      customData: `<guid isPermaLink="true">${url(permalinkPath(issue.number))}</guid>`,
    },
  };
}

function corrections(issue: NumberedIssue, { url }: MachineContext): Dated[] {
  const seen = new Map<string, number>();
  return issue.corrections.map(({ date, what }) => {
    const count = (seen.get(date) ?? 0) + 1;
    seen.set(date, count);
    const name = `${numberName(issue.number)} corrected ${date}${count > 1 ? ` (${String(count)})` : ''}`;
    return {
      date,
      number: issue.number,
      item: {
        title: `Correction: ${nameOf(issue)}`,
        description: toString(markdownTree(what)),
        link: `${url(issuePath(issue.slug))}#corrections`,
        pubDate: new Date(date),
        categories: [...issue.topics],
        customData: `<guid isPermaLink="false">${url('/')} ${name}</guid>`,
      },
    };
  });
}
