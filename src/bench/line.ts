/** What was measured, a line each, and how lines are shown. */

export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: '' | 's' | 'ms' | 'MB' | 'KB' | '×';
  /** What stands behind the value, in words. */
  readonly detail?: string;
  /** The value that may not be exceeded. */
  readonly most?: number;
  /** The value that must be reached. */
  readonly least?: number;
  /** What we should like to see, and do not insist on. */
  readonly aim?: number;
}

export function isMissed({ value, most, least }: Line): boolean {
  return (most !== undefined && value > most) || (least !== undefined && value < least);
}

/** A line of text for each, in columns, and a last one that says how many limits there are and which are missed. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => ({
    mark: hasLimit(line) ? (isMissed(line) ? 'MISSED' : 'ok') : '',
    what: line.what,
    value: shown(line.value, line.unit),
    limit: limitOf(line),
    detail: line.detail ?? '',
  }));
  const width = (key: 'mark' | 'what' | 'value' | 'limit'): number =>
    Math.max(0, ...rows.map((row) => row[key].length));
  const widths = { what: width('what'), value: width('value'), limit: width('limit') };
  const texts = rows.map((row) =>
    [
      row.mark.padEnd('MISSED'.length),
      row.what.padEnd(widths.what),
      row.value.padStart(widths.value),
      row.limit.padEnd(widths.limit),
      row.detail,
    ]
      .join('  ')
      .trimEnd(),
  );
  return [...texts, '', verdict(lines)].join('\n');
}

function verdict(lines: readonly Line[]): string {
  const limits = lines.filter(hasLimit);
  const missed = limits.filter(isMissed);
  const count = `${String(limits.length - missed.length)} of ${String(limits.length)} limits are kept`;
  if (missed.length === 0) return `${count}.`;
  return `${count}; missed: ${missed.map(({ what }) => what).join('; ')}.`;
}

function hasLimit({ most, least }: Line): boolean {
  return most !== undefined || least !== undefined;
}

function limitOf({ most, least, aim, unit }: Line): string {
  return [
    most === undefined ? '' : `≤ ${shown(most, unit)}`,
    least === undefined ? '' : `≥ ${shown(least, unit)}`,
    aim === undefined ? '' : `(aim ${shown(aim, unit)})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How exactly a value is told. */
const DIGITS: Record<Line['unit'], number> = { '': 0, s: 1, ms: 1, MB: 0, KB: 1, '×': 2 };

function shown(value: number, unit: Line['unit']): string {
  const digits = DIGITS[unit];
  const text = Number.isInteger(value) && unit !== '×' ? String(value) : value.toFixed(digits);
  return unit === '' ? text : `${text} ${unit}`;
}
