/** Text with the words of a query marked in it. */
import { areForms } from './same-word.ts';
import type { Piece } from './search.ts';
import type { Mark, Marks } from './windows.ts';
import { CAMEL } from './words.ts';

/** Letters and digits at the core of a word; brackets and full stops around it are not marked. */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
/** The parts of a name in code, and what stands between them. */
const PARTS = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
/** What holds together words that are no name in code: `re-read`, `client/server`, `worker’s`. */
const IN_PROSE = /^[-–/’']$/;

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
    const [, before = '', core = '', after = ''] = CORE.exec(word) ?? [];
    add(before, false);
    for (const { text, hit } of partsOf(core, marks.get(from + index) ?? [])) add(text, hit);
    add(after, false);
  });
  return pieces;
}

/**
 * Whether a word of the content is one that a mark stands for: Pagefind also finds what only begins like it, and the
 * stem of a word within a name.
 */
export function isMarked(word: string, mark: Mark): boolean {
  const [, , core = ''] = CORE.exec(word) ?? [];
  return partsOf(core, [mark]).some(({ hit }) => hit);
}

/** A word in its parts, those marked that were searched; all of it where it is one word that was. */
function partsOf(core: string, marks: readonly Mark[]): Piece[] {
  const parts = (core.match(PARTS) ?? []).flatMap((part) => part.split(CAMEL));
  const joints = parts.filter((part) => /^[^\p{L}\p{N}]/u.test(part));
  const isName = parts.length > 1 && !(joints.length > 0 && joints.every((joint) => IN_PROSE.test(joint))); // prettier-ignore
  const whole = core.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (marks.some((mark) => stands(whole, { ...mark, isBegun: false }, false))) {
    return [{ text: core, hit: true }];
  }
  return parts.map((text) => ({ text, hit: marks.some((mark) => stands(text, mark, isName)) }));
}

/** Whether a text is a word that was searched: as it stands in a name, and in any of its forms elsewhere. */
function stands(text: string, { words, isBegun }: Mark, isName: boolean): boolean {
  const own = text.toLowerCase();
  return words.some(
    (word) => own === word || (isBegun && own.startsWith(word)) || (!isName && areForms(own, word)),
  );
}
