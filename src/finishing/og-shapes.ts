/** What Open Graph images are drawn from: the colours, the shapes, and boxes in the form that Satori takes. */
import type { Tone } from '../catalog/verdict.ts';
import type { Severity } from '../catalog/vocabulary.ts';

/** An element as Satori takes it: React's form, without React. */
export interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

// The light values of src/styles/tokens.css: an image has one scheme.
export const PAPER = '#fbfaf6';
export const INK = '#1d1b18';
export const MUTED = '#5b564e';
export const RULE = '#e2dccf';
const PEN = '#b3311a';
export const TONES: Record<Tone, string> = {
  held: '#0b6b50',
  caution: '#8a5a00',
  pen: PEN,
  plain: MUTED,
};

/** The shapes of src/components/SeveritySymbols.astro, in the same box of 16, and the colour that repeats the word. */
const SEVERITIES: Record<Severity, { shape: Box; colour: string }> = {
  critical: { shape: path('M8 0l8 8-8 8-8-8z', { fill: PEN }), colour: PEN },
  high: { shape: path('M8 1l8 14H0z', { fill: PEN }), colour: PEN },
  medium: { shape: dot(6.5, { fill: TONES.caution }), colour: TONES.caution },
  low: { shape: dot(5.6, { fill: 'none', stroke: MUTED, 'stroke-width': 2.4 }), colour: MUTED },
  info: { shape: dot(2.8, { fill: MUTED }), colour: MUTED },
};

/** The stroke of src/components/Wordmark.astro. */
const STROKE =
  'M1.2 8.6C9 4.6 24 1.8 43 1c-11 2.200-22 4.600-30 7.400-4 1.400-8.400 3-10.400 2.600C.9 10.600.4 9.100 1.200 8.600z';

/** The stroke of the pen below the wordmark's first letter. */
export function penStroke(style: Style): Box {
  return svg(style, 45, 12, '0 0 44 12', path(STROKE, { fill: PEN }));
}

/** The shape and the word of a severity, in its colour. */
export function severityMark(severity: Severity): (Box | string)[] {
  const { shape, colour } = SEVERITIES[severity];
  return [
    svg({ marginRight: 12 }, 21, 21, '0 0 16 16', shape),
    box({ color: colour, fontWeight: 500 }, [severity]),
  ];
}

type Style = Readonly<Record<string, string | number>>;

/** A box that lays out its children beside each other, or as its style says. */
export function box(style: Style, children: readonly (Box | string)[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function svg(style: Style, width: number, height: number, viewBox: string, children: Box): Box {
  return { type: 'svg', props: { style, width, height, viewBox, children } };
}

function path(d: string, paint: Style): Box {
  return { type: 'path', props: { d, ...paint } };
}

function dot(r: number, paint: Style): Box {
  return { type: 'circle', props: { cx: 8, cy: 8, r, ...paint } };
}
