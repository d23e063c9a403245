/** What somebody may have meant by a word that the site does not hold. */
import type { ResolvedWord } from './resolve-word.ts';
import type { Terms } from './terms.ts';
import { likelihood, nearestWords, type Candidate } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';
import { alike, countPages, matchesOf, standing } from './word-matches.ts';

/** Shorter parts of a word are words by chance. */
const SHORTEST_PART = 4;

/** Two words that were written as one, or else the words nearest to what was typed; nothing where nothing is near. */
export async function guessWord(
  typed: string,
  terms: Terms,
  vocabulary: Vocabulary,
): Promise<ResolvedWord> {
  const parts = twoWords(typed, vocabulary);
  const phrase = parts && (await terms.exact(parts));
  if (phrase && phrase.size > 0) {
    const matches = alike(phrase, 1);
    return {
      typed,
      used: [parts],
      isBegun: false,
      guessed: false,
      certainty: 1,
      matches,
      pages: phrase.size,
    };
  }
  const meant = candidates(typed, vocabulary);
  const found = await standing([...meant.keys()], terms, vocabulary);
  return {
    typed,
    used: [...found.keys()],
    isBegun: false,
    guessed: true,
    certainty: Math.max(0, ...[...meant.values()].map((candidate) => likelihood(typed, candidate))),
    matches: await matchesOf(found, terms, true),
    pages: countPages(found),
  };
}

/** The nearest words of the site, with what they are near to: themselves, or the other spelling of them. */
function candidates(typed: string, vocabulary: Vocabulary): Map<string, Candidate> {
  const near = nearestWords(typed, vocabulary.words);
  if (near.length > 0) return new Map(near.map((candidate) => [candidate.word, candidate]));
  const respelt = vocabulary.respelt();
  const respeltNear = nearestWords(typed, [...respelt.keys()]);
  return new Map(
    respeltNear.map((candidate) => [respelt.get(candidate.word) ?? candidate.word, candidate]),
  );
}

/** A word that the site writes as two, as such: `timezone` as “time zone”. */
function twoWords(typed: string, vocabulary: Vocabulary): string | undefined {
  for (let cut = SHORTEST_PART; cut <= typed.length - SHORTEST_PART; cut++) {
    const parts = [typed.slice(0, cut), typed.slice(cut)];
    if (parts.every((part) => vocabulary.has(part))) return parts.join(' ');
  }
  return undefined;
}
