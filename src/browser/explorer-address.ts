/** What is asked of the table of issues, as parameters of its address. Pure. */
import { isOrder, USUAL_ORDER } from './explorer-order.ts';
import type { Wanted } from './explorer-view.ts';
import { askedParameters, readAsked, type Offered } from '../search/narrowing.ts';

/** @returns what an address asks for, and what in it this page does not know, as `name=value` */
export function readWanted(
  parameters: URLSearchParams,
  offered: Offered,
): { wanted: Wanted; ignored: readonly string[] } {
  const { query, selection, ignored } = readAsked(parameters, offered, ['sort']);
  const sort = parameters.get('sort');
  if (sort === null || isOrder(sort)) {
    return { wanted: { query, selection, order: sort ?? USUAL_ORDER }, ignored };
  }
  return {
    wanted: { query, selection, order: USUAL_ORDER },
    ignored: [...ignored, `sort=${sort}`],
  };
}

/** The end of the address that asks for it: `?q=token&topic=async&sort=newest`, or nothing. */
export function searchOf({ query, selection, order }: Wanted): string {
  const parameters = askedParameters(query, selection);
  if (order !== USUAL_ORDER) parameters.set('sort', order);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
