import address from '../styles/search.css?url';
import { element } from './element.ts';

/** Loads the look of results and facets, which no page needs before somebody searches. Without it a search still works. */
export async function loadSearchStyle(): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = element('link', { rel: 'stylesheet', href: address });
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
