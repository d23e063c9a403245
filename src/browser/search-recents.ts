/** The last searches, shown where nothing is asked yet. */
import { element } from './element.ts';
import { forgetSearch, recentSearches } from './search-recent-store.ts';

/** The list of the last searches. */
export class SearchRecents {
  readonly #choose: (query: string) => void;
  readonly #emptied: () => void;
  readonly #list = element('ul', { class: 'bare', 'aria-labelledby': 'recent-searches' });
  readonly #clear = element('button', { type: 'button', class: 'quiet' }, 'Clear them all');
  readonly element = element(
    'div',
    { class: 'recents', 'data-search-recents': '' },
    element('h2', { id: 'recent-searches' }, 'Recent searches'),
    this.#list,
    this.#clear,
  );

  /**
   * @param choose takes the search that a reader picks
   * @param emptied is called when the last one is gone
   */
  constructor(choose: (query: string) => void, emptied: () => void) {
    this.#choose = choose;
    this.#emptied = emptied;
    this.#clear.addEventListener('click', () => {
      forgetSearch();
      this.#refresh(0);
    });
  }

  /** Shows the last searches, if there are any. */
  show(): void {
    const queries = recentSearches();
    this.#list.replaceChildren(...queries.map((query, index) => this.#item(query, index)));
    this.element.hidden = queries.length === 0;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** What the arrow keys move through. */
  get buttons(): HTMLElement[] {
    if (this.element.hidden) return [];
    return [...this.#list.querySelectorAll<HTMLElement>('[data-query]')];
  }

  #item(query: string, index: number): HTMLElement {
    const again = element('button', { type: 'button', 'data-query': '' }, query);
    again.addEventListener('click', () => {
      this.#choose(query);
    });
    const remove = element('button', { type: 'button', class: 'quiet' }, 'Remove');
    remove.append(element('span', { class: 'vh' }, ` “${query}”`));
    remove.addEventListener('click', () => {
      forgetSearch(query);
      this.#refresh(index);
    });
    return element('li', {}, again, remove);
  }

  /** Shows what is left, with the focus near to where it was. */
  #refresh(index: number): void {
    this.show();
    const { buttons } = this;
    const next = buttons[index] ?? buttons.at(-1);
    if (next) next.focus();
    else this.#emptied();
  }
}
