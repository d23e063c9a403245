/** Where a query stands on a page, and how much each place tells. */
import type { Evidence } from './evidence.ts';
import { rarity } from './rarity.ts';
import type { Mark, Marks } from './windows.ts';

/** What a phrase adds to its words. */
export const PHRASE = 0.7;

/** Where the words of a query stand in a page's content. */
export function wordMarksOn(place: number, evidence: Evidence, all: number): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  evidence.words.forEach(({ matches, pages, used, isBegun }, term) => {
    const match = matches.get(place);
    if (!match) return;
    const weight = rarity(pages, all) * match.strength;
    const words = used.flatMap((word) => word.split(' '));
    addMarks(marks, match.locations, { term, words, isBegun, weight });
  });
  return marks;
}

/** Where a query stands in a page's content: its words, and its phrases, which weigh less. */
export function marksOn(place: number, evidence: Evidence, all: number): Marks {
  const marks = wordMarksOn(place, evidence, all);
  evidence.phrases.forEach((postings, index) => {
    const locations = postings.get(place)?.locations ?? [];
    const weight = rarity(postings.size, all) * PHRASE;
    const term = evidence.words.length + index;
    addMarks(marks, locations, { term, words: [], isBegun: false, weight });
  });
  return marks;
}

/** Puts a mark at places of a text. */
export function addMarks(
  marks: Map<number, Mark[]>,
  locations: readonly number[],
  mark: Mark,
): void {
  for (const location of locations) {
    const known = marks.get(location);
    if (known) known.push(mark);
    else marks.set(location, [mark]);
  }
}
