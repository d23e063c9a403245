/** The order in which somebody who is new to a team takes the playbooks. */
import type { Playbook } from './catalog.ts';

/** Playbooks in the reading path, in its order, and those beside it. */
export function inReadingOrder(playbooks: readonly Playbook[]): {
  readonly path: readonly Playbook[];
  readonly beside: readonly Playbook[];
} {
  const place = ({ reading }: Playbook): number => reading?.place ?? Infinity;
  return {
    path: playbooks.filter(({ reading }) => reading).toSorted((a, b) => place(a) - place(b)),
    beside: playbooks.filter(({ reading }) => !reading),
  };
}

/** How long playbooks take together: “about 45 minutes”; from two hours on in hours, “about 6½ hours”. */
export function timeOf(playbooks: readonly Pick<Playbook, 'minutes'>[]): string {
  const minutes = playbooks.reduce((sum, playbook) => sum + playbook.minutes, 0);
  if (minutes < 120) return `about ${String(minutes)} minutes`;
  const halves = Math.round(minutes / 30);
  return `about ${String(Math.floor(halves / 2))}${halves % 2 === 1 ? '½' : ''} hours`;
}
