/** What a word of the query stands for on this site: itself, its other spelling, its beginning, or what was meant. */
import { otherSpellings } from './spelling.ts';
import type { Posting, Postings, Terms } from './terms.ts';
import { nearestWords } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a page answers to a word. */
export interface WordMatch extends Posting {
  /** From 0 to 1: how surely the page means the word that was typed. */
  readonly strength: number;
}

export interface ResolvedWord {
  readonly typed: string;
  /** What was searched for it; empty where the site knows nothing like it. */
  readonly used: readonly string[];
  /** Whether what was used is a guess that somebody should be told. */
  readonly guessed: boolean;
  readonly matches: ReadonlyMap<number, WordMatch>;
  /** On how many pages it stands as it was meant: what its weight is measured by. */
  readonly pages: number;
}

/** How much a page counts that holds only a longer word with the same beginning. */
const LONGER = 0.3;
const BEGUN = 0.85;
/** What a guess loses for each slip, more in a short word, where a slip makes another word easily. */
const PER_SLIP = 1.2;
/** Of a spelling, so many letters at the end may be inflected. */
const ENDING = 3;
const SHORTEST_PART = 4;

/** Finds what a word stands for. */
export async function resolveWord(
  typed: string,
  terms: Terms,
  vocabulary: Vocabulary,
): Promise<ResolvedWord> {
  const spellings = otherSpellings(typed).filter((spelling) =>
    vocabulary.hasBeginning(spelling.slice(0, Math.max(ENDING, spelling.length - ENDING))),
  );
  const exact = await exactMatches([typed, ...spellings], terms);
  if (exact.size > 0) {
    const matches = await withLonger([...exact.keys()], exact, terms);
    return { typed, used: [...exact.keys()], guessed: false, matches, pages: countPages(exact) };
  }
  if (typed.length > 1 && vocabulary.hasBeginning(typed)) {
    const open = await terms.open(typed);
    const matches = new Map(
      [...open].map(([place, posting]) => [place, { ...posting, strength: BEGUN }]),
    );
    return { typed, used: [typed], guessed: false, matches, pages: open.size };
  }
  return guess(typed, terms, vocabulary);
}

async function guess(typed: string, terms: Terms, vocabulary: Vocabulary): Promise<ResolvedWord> {
  const parts = twoWords(typed, vocabulary);
  if (parts) {
    const phrase = await terms.exact(parts.join(' '));
    if (phrase.size > 0) {
      const matches = new Map(
        [...phrase].map(([place, posting]) => [place, { ...posting, strength: 1 }]),
      );
      return { typed, used: [parts.join(' ')], guessed: false, matches, pages: phrase.size };
    }
  }
  const meant = candidates(typed, vocabulary);
  const strength = Math.max(0, 1 - (PER_SLIP * (meant[0]?.slips ?? 0)) / typed.length);
  const exact = await exactMatches(
    meant.map(({ word }) => word),
    terms,
  );
  const matches = await withLonger([...exact.keys()], exact, terms);
  const weakened = new Map(
    [...matches].map(([place, match]) => [
      place,
      { ...match, strength: match.strength * strength },
    ]),
  );
  return {
    typed,
    used: [...exact.keys()],
    guessed: true,
    matches: weakened,
    pages: countPages(exact),
  };
}

/** The nearest words of the site; words in the other spelling are tried where none is near. */
function candidates(typed: string, vocabulary: Vocabulary): { word: string; slips: number }[] {
  const near = nearestWords(typed, vocabulary.words);
  if (near.length > 0) return near;
  const respelt = vocabulary.respelt();
  return nearestWords(typed, [...respelt.keys()]).flatMap(({ word, slips }) => {
    const original = respelt.get(word);
    return original === undefined ? [] : [{ word: original, slips }];
  });
}

/** A word that the site writes as two: `timezone`. */
function twoWords(typed: string, vocabulary: Vocabulary): [string, string] | undefined {
  for (let cut = SHORTEST_PART; cut <= typed.length - SHORTEST_PART; cut++) {
    const parts: [string, string] = [typed.slice(0, cut), typed.slice(cut)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return undefined;
}

/** The words of a list that stand on pages, with these pages. */
async function exactMatches(
  words: readonly string[],
  terms: Terms,
): Promise<Map<string, Postings>> {
  const found = await Promise.all(
    words.map(async (word) => [word, await terms.exact(word)] as const),
  );
  return new Map(found.filter(([, postings]) => postings.size > 0));
}

/** The pages of words, with Pagefind's scores, and weaker those that hold only a longer word. */
async function withLonger(
  words: readonly string[],
  exact: ReadonlyMap<string, Postings>,
  terms: Terms,
): Promise<Map<number, WordMatch>> {
  const matches = new Map<number, WordMatch>();
  for (const word of words) {
    const own = exact.get(word);
    for (const [place, posting] of await terms.open(word)) {
      const strength = own?.has(place) ? 1 : LONGER;
      const known = matches.get(place);
      if (!known || known.strength * known.score < strength * posting.score) {
        matches.set(place, { ...posting, strength });
      }
    }
  }
  return matches;
}

function countPages(exact: ReadonlyMap<string, Postings>): number {
  return new Set([...exact.values()].flatMap((postings) => [...postings.keys()])).size;
}
