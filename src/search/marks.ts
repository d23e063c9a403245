import type { Mark, Marks } from './excerpts.ts';
import { rarity, type Evidence } from './ranking.ts';

/** Where the query stands in a page's content; rare words and neighbours weigh most. */
export function marksOn(place: number, { words, phrases }: Evidence, all: number): Marks {
  const marks = new Map<number, Mark[]>();
  const add = (locations: readonly number[], mark: Mark): void => {
    for (const location of locations) marks.set(location, [...(marks.get(location) ?? []), mark]);
  };
  words.forEach(({ matches, pages }, term) => {
    const match = matches.get(place);
    if (match) add(match.locations, { term, weight: rarity(pages, all) * match.strength });
  });
  phrases.forEach((postings, index) => {
    const locations = postings.get(place)?.locations ?? [];
    add(locations, { term: words.length + index, weight: rarity(postings.size, all) / 2 });
  });
  return marks;
}
