/** What an Open Graph image shows, and how it is laid out: the number in the stub, the title as text, the facts below. */
import type { Severity } from '../catalog/vocabulary.ts';
import type { Words } from '../catalog/verdict.ts';
import {
  box,
  INK,
  MUTED,
  PAPER,
  penStroke,
  RULE,
  severityMark,
  TONES,
  type Box,
} from './og-shapes.ts';

/** The words of one image. */
export interface Card {
  /** What stands in the stub: a number, or the kind of page. */
  readonly stub: string;
  readonly title: string;
  /** A sentence below a title that takes one line or two; a longer title leaves no room for it. */
  readonly lead?: string;
  readonly severity: Severity | null;
  /** Short phrases below the title, each in its tone. */
  readonly phrases: readonly Words[];
}

export const WIDTH = 1200;
export const HEIGHT = 630;

const PAD = 76;
const STUB = 202;
const STUB_SIZE = 32;
/** The smallest size of a title. */
const LEAST = 54;
const LEADING = 1.12;
// The metrics of Source Serif 4, in parts of its size: ascent, and ascent with descent.
const ASCENT = 1.036;
const NORMAL_LEADING = 1.371;
const COLUMN = WIDTH - 2 * PAD - STUB;

/** Lays out a card. */
export function layOut(card: Card): Box {
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      padding: `62px ${String(PAD)}px 58px`,
      flexDirection: 'column',
      background: PAPER,
      color: INK,
      fontFamily: 'Source Serif 4',
    },
    [
      wordmark(),
      box({ flexGrow: 1, marginTop: 62 }, [
        box({ width: STUB, paddingTop: stubDrop(card.title), fontSize: STUB_SIZE, color: MUTED }, [
          card.stub,
        ]),
        box({ width: COLUMN, flexDirection: 'column' }, [
          title(card.title),
          ...(card.lead === undefined ? [] : [lead(card.lead)]),
        ]),
      ]),
      facts(card),
    ],
  );
}

function wordmark(): Box {
  return box({ position: 'relative', fontSize: 35, fontWeight: 500, letterSpacing: '-0.01em' }, [
    penStroke({ position: 'absolute', left: -4, top: 37 }),
    'Review Playbooks',
  ]);
}

function title(text: string): Box {
  return box(
    {
      fontSize: titleSize(text),
      fontWeight: 500,
      lineHeight: LEADING,
      letterSpacing: '-0.014em',
      // Satori balances lines by narrowing the box, and would then break words that fit.
      ...(text.split(' ').some(isTooWide) ? { wordBreak: 'break-word' } : { textWrap: 'balance' }),
    },
    [breakable(text)],
  );
}

function lead(text: string): Box {
  return box({ marginTop: 24, fontSize: 33, lineHeight: 1.38, color: MUTED }, [text]);
}

/** How far the stub's line stands below the top, so that it shares the title's first baseline. */
function stubDrop(text: string): number {
  const size = titleSize(text);
  return baseline(size, LEADING) - baseline(STUB_SIZE, NORMAL_LEADING);
}

/** From the top of a line to its baseline: half of the leading, then the ascent. */
function baseline(size: number, leading: number): number {
  return ((leading - NORMAL_LEADING) / 2 + ASCENT) * size;
}

/** The size in which a title fits: four lines at most, and its longest piece on one. */
function titleSize(text: string): number {
  const widest = Math.max(
    ...breakable(text)
      .split(/[\s\u200B]/)
      .map(widthOf),
  );
  const byLength = text.length <= 44 ? 78 : text.length <= 62 ? 70 : text.length <= 80 ? 62 : LEAST;
  return Math.min(byLength, Math.floor(COLUMN / widest));
}

/** How wide a piece is, in parts of its size; capitals are wider than the rest. */
function widthOf(piece: string): number {
  const capitals = piece.replaceAll(/[^A-Z_]/g, '').length;
  return capitals * 0.64 + (piece.length - capitals) * 0.52;
}

/** Whether a word takes more than a line in the smallest size. */
function isTooWide(word: string): boolean {
  return widthOf(word) * LEAST > COLUMN;
}

/** Identifiers too long for a line may break behind their underscores, dots and slashes, as on the page. */
function breakable(text: string): string {
  return text.replaceAll(/\S+/g, (word) =>
    isTooWide(word) ? word.replaceAll(/(?<=\w)([_.]|\/)(?=\w)/g, '$1\u200B') : word,
  );
}

function facts({ severity, phrases }: Card): Box {
  return box({ borderTop: `2px solid ${RULE}`, paddingTop: 26, fontSize: 30, height: 70 }, [
    box({ width: STUB, alignItems: 'center' }, severity ? severityMark(severity) : []),
    ...phrases.map(({ text, tone }) =>
      box({ marginRight: 36, alignItems: 'center', whiteSpace: 'nowrap', color: TONES[tone] }, [
        text,
      ]),
    ),
  ]);
}
