/**
 * Puts what is asked for into the address of the page.
 *
 * @param search the end of the address: `?topic=async`, or nothing
 * @param how `push` makes a step that leads back, `replace` none
 */
export function keepAddress(search: string, how: 'push' | 'replace'): void {
  const address = location.pathname + search;
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers refuse when it changes too often; the next change brings it up to date.
  }
}
