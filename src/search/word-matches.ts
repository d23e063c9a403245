/** On which pages words stand, and how surely each page means them. */
import { areForms } from './same-word.ts';
import type { Posting, Postings, Terms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a page answers to a word. */
export interface WordMatch extends Posting {
  /** From 0 to 1: less where the page holds only something longer that begins with the word. */
  readonly strength: number;
}

export type WordMatches = ReadonlyMap<number, WordMatch>;

const LONGER = 0.3;

/** The words of a list that stand on pages, with these pages. */
export async function standing(
  words: readonly string[],
  terms: Terms,
  vocabulary: Vocabulary,
): Promise<ReadonlyMap<string, Postings>> {
  // Where nothing longer begins with a word, asking for it exactly would only tell the same again.
  const ask = (word: string): Promise<Postings> =>
    isAlone(word, vocabulary) ? terms.open(word) : terms.exact(word);
  const asked = words.map(async (word) => [word, await ask(word)] as const);
  const found = await Promise.all(asked);
  return new Map(found.filter(([, postings]) => postings.size > 0));
}

/** Whether the site has a word, and none that begins with it but its own forms. */
function isAlone(word: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.has(word) && vocabulary.beginningWith(word).every((longer) => areForms(word, longer))
  );
}

/**
 * The pages of words with Pagefind's scores.
 *
 * @param withLonger whether pages that hold only a longer word count as well, though weaker
 */
export async function matchesOf(
  found: ReadonlyMap<string, Postings>,
  terms: Terms,
  withLonger: boolean,
): Promise<WordMatches> {
  const matches = new Map<number, WordMatch>();
  for (const [word, own] of found) {
    for (const [place, posting] of await terms.open(word)) {
      if (!withLonger && !own.has(place)) continue;
      const strength = own.has(place) ? 1 : LONGER;
      const known = matches.get(place);
      if (!known || known.strength * known.score < strength * posting.score) {
        matches.set(place, { ...posting, strength });
      }
    }
  }
  return matches;
}

/** The pages of a term that all mean it alike. */
export function alike(postings: Postings, strength: number): WordMatches {
  return new Map([...postings].map(([place, posting]) => [place, { ...posting, strength }]));
}

/** On how many pages any of the words stands. */
export function countPages(found: ReadonlyMap<string, Postings>): number {
  return new Set([...found.values()].flatMap((postings) => [...postings.keys()])).size;
}
