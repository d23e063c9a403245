/** The search page: what is asked stands in its address, so that it can be shared, kept and come back to. */
import type { Search } from '../search/engine.ts';
import { element } from './element.ts';
import { readAddress, searchAddress } from './search-address.ts';
import { keyHints } from './search-hints.ts';
import { SearchPanel } from './search-panel.ts';
import { siteSearch } from './search-source.ts';
import { loadSearchStyle } from './search-style.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) {
  const search = siteSearch();
  // What the index lacks is said when something is asked of it.
  search.load().catch(() => undefined);
  void loadSearchStyle().then(() => {
    startPage(root, search);
  });
}

function startPage(page: HTMLElement, search: Search): void {
  const field = page.querySelector('input');
  const typed = field?.value ?? '';
  const panel = new SearchPanel(page, {
    search,
    canShowMore: true,
    asked: (query, selection) => {
      keepAddress(searchAddress(query, selection));
    },
  });
  page.append(element('div', { class: 'finder-foot' }, ...keyHints()));
  const follow = async (otherwise = ''): Promise<void> => {
    const stacks = await search.load().then(
      ({ stacks }) => Object.keys(stacks),
      () => undefined,
    );
    const { query, selection, ignored } = readAddress(location.href, stacks);
    await panel.set(query || otherwise, selection, ignored);
  };
  void follow(typed);
  addEventListener('popstate', () => void follow());
}

function keepAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A browser that finds this too often or too long keeps the address that it has.
  }
}
