/** What a result shows of its page: the window in which most of the query stands, and the sections that hold more. */
import { TOP, UNSHOWN } from './index-files.ts';
import type { PagefindFragment } from './pagefind.ts';
import type { Piece, SectionHit } from './search.ts';
import { isMarked, piecesOf } from './pieces.ts';
import { bestWindow, type Mark, type Marks } from './windows.ts';

export interface Excerpt {
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  readonly section: SectionHit | null;
  readonly sections: readonly SectionHit[];
}

/** Words of an excerpt, and of it those before its first hit where there is room. */
const WINDOW = 30;
const LEAD = 6;
const MOST_SECTIONS = 3;
/** A further section is named where it holds this much of what the excerpt holds. */
const WORTH_NAMING = 0.5;

/** A section of the content: the words from `start` to `end`, its heading not among them. */
interface Range {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A section with the window in it that tells most. */
interface Told {
  readonly range: Range;
  readonly start: number;
  readonly told: number;
}

/** Cuts an excerpt out of a page. */
export function excerptOf(fragment: PagefindFragment, found: Marks): Excerpt {
  const words = fragment.content.split(/\s+/);
  const marks = standingMarks(words, found);
  const ranges = rangesOf(fragment, words.length);
  const windows = ranges
    .flatMap((range) => windowIn(range, marks) ?? [])
    .sort((a, b) => b.told - a.told);
  const [best, ...others] = windows;
  const title = fragment.meta['title'] ?? '';
  const top = ranges.find(({ id }) => id === TOP);
  const linkTo = ({ range }: Told): SectionHit[] =>
    range.id === TOP ? [] : [{ title: range.title, url: `${fragment.url}#${range.id}` }];
  return {
    title: piecesOf(title.split(/\s+/), 0, marks),
    excerpt: best
      ? cut(words, best.start, best.range.end, marks)
      : top
        ? cut(words, top.start, top.end, marks)
        : [],
    section: (best && linkTo(best)[0]) ?? null,
    sections: others
      .filter(({ told }) => told >= WORTH_NAMING * (best?.told ?? 0))
      .flatMap(linkTo)
      .slice(0, MOST_SECTIONS),
  };
}

/** The marks of words that stand there as they were meant, and of phrases. */
function standingMarks(words: readonly string[], marks: Marks): Marks {
  const stands = (at: number, mark: Mark): boolean =>
    mark.words.length === 0 || isMarked(words[at] ?? '', mark);
  const standing = [...marks].map(
    ([at, own]) => [at, own.filter((mark) => stands(at, mark))] as const,
  );
  return new Map(standing.filter(([, own]) => own.length > 0));
}

/** The parts that can be shown. */
function rangesOf({ anchors }: PagefindFragment, length: number): Range[] {
  const sorted = [...anchors].sort((a, b) => a.location - b.location);
  const unshown = sorted.find(({ id }) => id === UNSHOWN)?.location ?? length;
  const shown = sorted.filter(({ id, location }) => id !== UNSHOWN && location < unshown);
  return shown.map(({ id, text, location }, index) => {
    const heading = id === TOP ? 0 : text.trim().split(/\s+/).length;
    return {
      id,
      title: text.trim(),
      start: location + heading,
      end: Math.min(shown[index + 1]?.location ?? unshown, unshown),
    };
  });
}

/** The window of a section in which most of the query stands, with some words before it; undefined without any. */
function windowIn(range: Range, marks: Marks): Told | undefined {
  const best = bestWindow(marks, WINDOW - LEAD, range.start, range.end);
  return best && { range, start: Math.max(range.start, best.first - LEAD), told: best.told };
}

/** The words from a place on, at most a window of them, with an ellipsis where the text goes on before and after. */
function cut(words: readonly string[], from: number, end: number, marks: Marks): Piece[] {
  const to = Math.min(end, from + WINDOW);
  const pieces = piecesOf(words.slice(from, to), from, marks);
  const before = from > 0 && !/[.!?:]$/.test(words[from - 1] ?? '.');
  return [
    ...(before ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(to < end ? [{ text: ' …', hit: false }] : []),
  ];
}
