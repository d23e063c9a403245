/** What a word of the query stands for on this site: itself, its other spelling, its beginning, or what was meant. */
import { guessWord } from './guess-word.ts';
import { areForms } from './same-word.ts';
import { otherSpellings } from './spelling.ts';
import type { Terms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { alike, countPages, matchesOf, standing, type WordMatches } from './word-matches.ts';

export interface ResolvedWord {
  readonly typed: string;
  /** What was searched for it; empty where the site knows nothing like it. */
  readonly used: readonly string[];
  /** Whether somebody may still be typing it. */
  readonly isBegun: boolean;
  /** Whether what was used is a guess that somebody should be told. */
  readonly guessed: boolean;
  /** From 0 to 1: how likely the guess is; 1 where nothing was guessed. */
  readonly certainty: number;
  readonly matches: WordMatches;
  /** On how many pages it stands as it was meant: what its weight is measured by. */
  readonly pages: number;
}

/** How surely a page means the beginning of a word that somebody may still be typing. */
const BEGUN = 0.85;
/** Of a spelling, so many letters at the end may be inflected. */
const ENDING = 3;

/** Shorter words stand for longer ones only while they are typed: `py` is no beginning of “Python”. */
const SHORTEST_BEGINNING = 3;

/**
 * Finds what a word stands for.
 *
 * @param isBegun whether somebody may still be typing it
 */
export async function resolveWord(
  typed: string,
  isBegun: boolean,
  terms: Terms,
  vocabulary: Vocabulary,
): Promise<ResolvedWord> {
  if (typed.length === 1) {
    const pages = await terms.exact(typed);
    const used = pages.size > 0 ? [typed] : [];
    return {
      typed,
      used,
      isBegun: false,
      guessed: false,
      certainty: 1,
      matches: alike(pages, 1),
      pages: pages.size,
    };
  }
  const spellings = otherSpellings(typed).filter((spelling) => hasForm(spelling, vocabulary));
  const found = await standing([typed, ...spellings], terms, vocabulary);
  const known = { typed, isBegun, guessed: false, certainty: 1 };
  const isBeginning = isBegun || typed.length >= SHORTEST_BEGINNING;
  if (found.size > 0) {
    const matches = await matchesOf(found, terms, isBeginning);
    return { ...known, used: [...found.keys()], matches, pages: countPages(found) };
  }
  if (isBeginning && vocabulary.hasBeginning(typed)) {
    // What all of them go on with is not asked for anew at each key.
    const longer = await terms.open(vocabulary.prolonged(typed));
    return { ...known, used: [typed], matches: alike(longer, BEGUN), pages: longer.size };
  }
  return guessWord(typed, terms, vocabulary);
}

/** Whether the site has a word or any form of it. */
function hasForm(word: string, vocabulary: Vocabulary): boolean {
  const beginning = word.slice(0, Math.max(ENDING, word.length - ENDING));
  return vocabulary.beginningWith(beginning).some((other) => areForms(word, other));
}
