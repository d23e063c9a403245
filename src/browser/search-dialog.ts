/** What stands in the dialog of the header once it has been opened. */
import { element } from './element.ts';
import { searchAddress } from './search-address.ts';
import { keyHints } from './search-hints.ts';
import { SearchPanel } from './search-panel.ts';
import { siteSearch } from './search-source.ts';
import { loadSearchStyle } from './search-style.ts';

/** Makes the search of a dialog that holds its field. */
export async function searchInDialog(dialog: HTMLElement): Promise<SearchPanel> {
  const search = siteSearch();
  // What the index lacks is said when something is asked of it.
  search.load().catch(() => undefined);
  await loadSearchStyle();
  const all = element('a', { hidden: '' });
  dialog.append(element('div', { class: 'finder-foot' }, ...keyHints(), all));
  return new SearchPanel(dialog, {
    search,
    canShowMore: false,
    asked: (query, selection, total) => {
      all.hidden = total === 0;
      all.textContent =
        total === 1 ? 'On a page of its own' : `All ${String(total)} on a page of their own`;
      all.href = searchAddress(query, selection);
    },
  });
}
