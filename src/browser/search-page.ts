/** The search page: what is asked stands in its address, so that it can be shared, kept and come back to. */
import type { Search } from '../search/engine.ts';
import { element } from './element.ts';
import { inOneLine } from '../search/lines.ts';
import { keepLinesApart } from './one-line.ts';
import { readAddress, searchAddress, type Asked } from './search-address.ts';
import { keyHints } from './search-hints.ts';
import { SearchPanel } from './search-panel.ts';
import { searchParts } from './search-parts.ts';
import { siteSearch } from './search-source.ts';
import { loadSearchStyle } from './search-style.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) {
  const search = siteSearch();
  // What the index lacks is said when something is asked of it.
  search.load().catch(() => undefined);
  const { field } = searchParts(root);
  keepLinesApart(field);
  field.value ||= inOneLine(readAddress(location.href, undefined).query);
  void loadSearchStyle().then(() => startPage(root, search));
}

async function startPage(page: HTMLElement, search: Search): Promise<void> {
  const { field } = searchParts(page);
  const panel = new SearchPanel(page, {
    search,
    canShowMore: true,
    asked: (query, selection) => {
      keepAddress(searchAddress(query, selection));
    },
  });
  page.append(element('div', { class: 'finder-foot' }, ...keyHints()));
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void panel.openBest();
  });
  addEventListener('popstate', () => {
    void readAsked(search).then(({ query, selection, ignored }) =>
      panel.set(query, selection, ignored),
    );
  });
  const { selection, ignored } = await readAsked(search);
  // Who typed while this was loading goes on typing.
  await panel.set(field.value, selection, ignored);
}

/** What the address asks for now. The stacks are known with the index alone. */
async function readAsked(search: Search): Promise<Asked> {
  const address = location.href;
  if (!new URL(address).searchParams.has('stack')) return readAddress(address, []);
  const about = await search.load().catch(() => undefined);
  return readAddress(address, about && Object.keys(about.stacks));
}

function keepAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A browser that finds this too often or too long keeps the address that it has.
  }
}
