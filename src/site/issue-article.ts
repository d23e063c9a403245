/** What search engines and chats are told of an issue's page (schema.org, ogp.me). */
import { issuePath, numberName } from '../catalog/addresses.ts';
import type { Issue } from '../catalog/catalog.ts';
import { fullAddress } from './address.ts';

const NAME = 'Review Playbooks';

/** When and under what an article stands, for its Open Graph tags. */
export interface Article {
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string;
  readonly tags: readonly string[];
}

/** @param section title of the main topic */
export function articleOf(issue: Issue, section: string): Article {
  const { published, updated, stackNames } = issue;
  return { published, modified: updated ?? published, section, tags: stackNames };
}

/**
 * A TechArticle for JSON-LD. Where the site does not know its address, whatever needs one is left out.
 *
 * @param image path of the Open Graph image
 * @param section title of the main topic
 */
export function techArticle(issue: Issue, image: string, section: string): Record<string, unknown> {
  const { number, slug, title, summary, published, updated, stackNames } = issue;
  const url = fullAddress(issuePath(slug));
  const home = fullAddress('/');
  const publisher = { '@type': 'Organization', name: NAME, ...(home && { url: home }) };
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description: summary,
    inLanguage: 'en',
    ...(number !== null && { identifier: numberName(number) }),
    ...(published && { datePublished: published, dateModified: updated ?? published }),
    ...(url && { url, mainEntityOfPage: url, image: fullAddress(image) }),
    articleSection: section,
    keywords: [...stackNames],
    author: publisher,
    publisher,
    isPartOf: { '@type': 'WebSite', name: NAME, ...(home && { url: home }) },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
