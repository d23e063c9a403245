/** What the search says about itself. Pure. */
import type { Mended } from '../search/search.ts';

/** A part of a sentence: plain words, or something that was typed and is shown as code. */
export type Wording = string | { readonly code: string };

const MOST_NAMED = 3;
const MOST_CHARACTERS = 60;

/** What is said above the results: how many there are, what was left out, and what was mended. */
export function answerWords(
  total: number,
  leftOut: readonly string[],
  mended: readonly Mended[],
): Wording[] {
  return [
    total === 1 ? '1 result.' : `${String(total)} results.`,
    ...leftOutWords(leftOut),
    ...mended.flatMap(mendedWords),
  ];
}

/** What of a pasted text was not searched, and why. */
function leftOutWords(leftOut: readonly string[]): Wording[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, MOST_NAMED).map(code);
  const more = leftOut.length - named.length;
  const parts = more > 0 ? [...named, `${String(more)} more`] : named;
  const why =
    leftOut.length === 1
      ? ' was left out: it says where, not what.'
      : ' were left out: they say where, not what.';
  return [' ', ...listed(parts), why];
}

/** Which word nobody wrote here, and what was searched instead. */
function mendedWords({ typed, used }: Mended): Wording[] {
  const start = [' Nobody wrote ', code(typed), ' here'];
  return used.length === 0
    ? [...start, '.']
    : [...start, '; searched ', ...listed(used.map(code)), '.'];
}

/** What is said where nothing is asked yet. */
export function restWords(ignored: readonly string[]): Wording[] {
  return [
    'A symbol, an error text or a whole traceback, a worry in plain words, or a number.',
    ...ignoredWords(ignored),
  ];
}

/** What an address names and the search does not know. */
export function ignoredWords(ignored: readonly string[]): Wording[] {
  if (ignored.length === 0) return [];
  const named = ignored.slice(0, MOST_NAMED).map(code);
  const more = ignored.length - named.length;
  const parts = more > 0 ? [...named, `${String(more)} more`] : named;
  return [
    ' The address also asks for ',
    ...listed(parts),
    ', which this search does not know: ignored.',
  ];
}

/** While somebody writes, the index is older than the pages. @param built when it was made, as ISO 8601 */
export function devWords(built: string): string {
  const when = new Date(built).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return ` Results are of the last build, ${when}.`;
}

/** “a”, “a and b”, “a, b and c”. */
function listed(parts: readonly Wording[]): Wording[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ' and ' : ', ', part];
  });
}

function code(text: string): Wording {
  return { code: shortened(text, MOST_CHARACTERS) };
}

/** A text that is too long for a sentence, cut. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
