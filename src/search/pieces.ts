/** Text with the words of a query marked in it. */
import type { Piece } from './search.ts';
import type { Mark, Marks } from './windows.ts';

/** Letters and digits at the core of a word; brackets and full stops around it are not marked. */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
/** The parts of a name in code, and what stands between them. */
const PARTS = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
/** Of a word that was searched, so many letters at the end may be inflected. */
const ENDING = 3;
const SHORTEST = 3;

/**
 * Words as pieces, the marked ones apart.
 *
 * @param from the place of the first word in the content that the marks are about
 */
export function piecesOf(words: readonly string[], from: number, marks: Marks): Piece[] {
  const pieces: { text: string; hit: boolean }[] = [];
  const add = (text: string, hit: boolean): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.hit === hit) last.text += text;
    else pieces.push({ text, hit });
  };
  words.forEach((word, index) => {
    if (index > 0) add(' ', false);
    const own = marks.get(from + index);
    const [, before = '', core = '', after = ''] = CORE.exec(word) ?? [];
    if (!own || core === '') {
      add(word, false);
      return;
    }
    add(before, false);
    for (const { text, hit } of partsOf(core, own)) add(text, hit);
    add(after, false);
  });
  return pieces;
}

/** The parts of a word that were searched, or all of it where it is one, or where none can be told. */
function partsOf(core: string, marks: readonly Mark[]): Piece[] {
  const parts = core.match(PARTS) ?? [];
  const searched = marks.flatMap(({ words }) => words);
  const pieces = parts.map((text) => ({ text, hit: searched.some((word) => begins(text, word)) }));
  return parts.length > 1 && pieces.some(({ hit }) => hit) ? pieces : [{ text: core, hit: true }];
}

function begins(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(word.slice(0, Math.max(SHORTEST, word.length - ENDING)));
}
