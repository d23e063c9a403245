/** How soon our search answers, beside the other one. */
import { median } from './distribution.ts';
import type { Line } from './line.ts';

/** How much slower than the other side's a result may come. */
const MOST = 1.2;

/** In milliseconds, on each side. */
export interface Times {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** First results. @param unwaiting the same, where the other side does not wait after a key */
export function firstLines({ ours, theirs }: Times, unwaiting: Times): Line[] {
  const [us, them, impatient] = [median(ours), median(theirs), median(unwaiting.theirs)];
  const detail = `median of ${String(ours.length)}`;
  return [
    { what: 'bare Starlight: first result after opening', value: them, unit: 'ms', detail },
    { what: 'bare Starlight: the same, if it did not wait', value: impatient, unit: 'ms', detail },
    { what: 'ours: first result after opening', value: us, unit: 'ms', detail },
    {
      ...ratio('First result after opening', us / them),
      detail: `${(median(unwaiting.ours) / impatient).toFixed(2)} × if it did not wait`,
    },
  ];
}

/** Updates after a key. */
export function keyLines({ ours, theirs }: Times): Line[] {
  const [us, them] = [median(ours), median(theirs)];
  const detail = `median of ${String(ours.length)}`;
  return [
    {
      what: 'bare Starlight: update after a key, without its wait',
      value: them,
      unit: 'ms',
      detail,
    },
    { what: 'ours: update after a key', value: us, unit: 'ms', detail },
    ratio('Update after a key', us / them),
  ];
}

function ratio(what: string, value: number): Line {
  return { what: `${what}, ours to bare Starlight’s`, value, unit: '×', most: MOST };
}
