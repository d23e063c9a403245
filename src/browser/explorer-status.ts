/** What the status line of the table of issues says. Pure. */
import { ORDERS } from './explorer-order.ts';
import type { Wanted } from './explorer-view.ts';
import { isEmpty } from '../search/narrowing.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** A number as people read it: `5,000`. */
export function readable(count: number): string {
  return NUMBER.format(count);
}

/** How many of all issues there are: “12 of 116 issues”, “116 issues”. */
export function countSaid(shown: number, all: number): string {
  const issues = `${readable(all)} ${all === 1 ? 'issue' : 'issues'}`;
  if (shown === all) return issues;
  return `${shown === 0 ? 'None' : readable(shown)} of ${issues}`;
}

/** The words behind the count. */
export function rest({ order }: Wanted, shown: number): string {
  if (shown === 0) return ' has all of that. Take a tick or a word away, or clear the filters.';
  return shown === 1 ? '' : `, ${ORDERS[order].said}`;
}

/** Whether anything is asked for that can be cleared; an order hides nothing. */
export function isNarrowed({ query, selection }: Wanted): boolean {
  return query.trim() !== '' || !isEmpty(selection);
}

/** How many values are chosen in the facets that fold away; empty where none is. */
export function chosenSaid({ selection }: Wanted): string {
  const { stack, claim, advice, proof } = selection;
  const chosen = [stack, claim, advice, proof].flatMap((values) => values ?? []).length;
  return chosen === 0 ? '' : `${String(chosen)} chosen`;
}

const MOST_SAID = 5;
const LONGEST_SAID = 60;

/** What an address asks for and this page does not know, said in a sentence; empty where there is nothing. */
export function ignoredSaid(ignored: readonly string[]): string {
  if (ignored.length === 0) return '';
  const named = ignored
    .slice(0, MOST_SAID)
    .map((one) => (one.length > LONGEST_SAID ? `${one.slice(0, LONGEST_SAID)}…` : one));
  const more = ignored.length - named.length;
  const all = more > 0 ? [...named, `${readable(more)} more`] : named;
  return `Ignored, because this page does not know it: ${all.join(', ')}.`;
}
