/** Edits of texts that keep every other byte: line ends, quotes, comments. */
import type { Place } from '../catalog/diagnostic.ts';
import { formatPlace } from '../catalog/diagnostic.ts';
import { Refusal } from './refusal.ts';

/** A text to be replaced, where a reader of the file found it. */
export interface Edit {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/**
 * Replaces texts at their places. A place may be that of an opening quote.
 *
 * @param raw the file as it is on the disk: places count without the byte order mark, and lines may end as they like
 * @throws Refusal where another text stands at a place
 */
export function edited(raw: string, edits: readonly Edit[]): string {
  const found = edits.map(({ place, from, to }) => {
    const offset = offsetOf(raw, place);
    const quoted = /^["']/.test(raw.slice(offset)) ? 1 : 0;
    const start = offset + quoted;
    if (!raw.startsWith(from, start)) {
      throw new Refusal([
        `${formatPlace(place)} should hold “${from}”, written in one piece. Write it so, or change the file by hand.`,
      ]);
    }
    return { start, end: start + from.length, to };
  });
  // From the end of the text, so that places before an edit stay what they are.
  return found
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, to }) => text.slice(0, start) + to + text.slice(end), raw);
}

function offsetOf(raw: string, { line, column }: Place): number {
  let start = raw.startsWith('\uFEFF') ? 1 : 0;
  for (let passed = 1; passed < line; passed++) start = raw.indexOf('\n', start) + 1;
  return start + column - 1;
}
