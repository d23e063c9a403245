/** The field of a search, and the place for everything else. @throws Error where either is missing */
export function searchParts(root: HTMLElement): { field: HTMLInputElement; body: Element } {
  const field = root.querySelector<HTMLInputElement>('input[type="search"]');
  const body = root.querySelector('[data-search-body]');
  if (!field || !body) throw new Error('A search has a field and a place for what is found.');
  return { field, body };
}
