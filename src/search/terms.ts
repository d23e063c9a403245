/** Where single terms stand: each asked of Pagefind once and remembered. */
import type { PagefindInstance } from './pagefind.ts';

/** How a term stands on a page. */
export interface Posting {
  /** What Pagefind gives the page for it. */
  readonly score: number;
  /** Counted in words of the page's content. */
  readonly locations: readonly number[];
  /** Whether it stands in the page's title. */
  readonly inTitle: boolean;
}

/** The pages on which a term stands, by their place in the order of all pages. */
export type Postings = ReadonlyMap<number, Posting>;

export interface Terms {
  /** Every word with this stem, and every longer word that begins with it. */
  readonly open: (word: string) => Promise<Postings>;
  /** Words with exactly this stem; of several words a phrase. */
  readonly exact: (words: string) => Promise<Postings>;
}

/** What is remembered is let go all at once when it is this much: somebody has typed for hours. */
const MOST_REMEMBERED = 2000;

/**
 * Asks Pagefind for terms.
 *
 * @param places the place of each page by its id
 */
export function termsOf(instance: PagefindInstance, places: ReadonlyMap<string, number>): Terms {
  const remembered = new Map<string, Promise<Postings>>();
  const ask = (term: string): Promise<Postings> => {
    const known = remembered.get(term);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const asked = postingsOf(instance, places, term);
    remembered.set(term, asked);
    // What failed, for want of a network perhaps, is asked again.
    asked.catch(() => remembered.delete(term));
    return asked;
  };
  return { open: ask, exact: (words) => ask(`"${words}"`) };
}

async function postingsOf(
  instance: PagefindInstance,
  places: ReadonlyMap<string, number>,
  term: string,
): Promise<Postings> {
  const { results } = await instance.search(term);
  const postings = new Map<number, Posting>();
  for (const { id, score, words, matchedMetaFields } of results) {
    const place = places.get(id);
    const inTitle = matchedMetaFields?.includes('title') ?? false;
    if (place !== undefined) postings.set(place, { score, locations: words, inTitle });
  }
  return postings;
}
