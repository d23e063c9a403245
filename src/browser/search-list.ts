/** The results as a list that is changed in place: a page that stays keeps its item, and with it focus and place. */
import type { Hit } from '../search/search.ts';
import { element } from './element.ts';
import { SearchHit } from './search-hit.ts';

/** The list of results. */
export class SearchList {
  readonly element = element('ol', { 'data-search-results': '' });
  #shown = new Map<string, SearchHit>();

  constructor() {
    this.element.addEventListener('focusin', () => {
      this.#markCurrent();
    });
    this.element.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget)))
        this.#markCurrent(null);
    });
    this.show([]);
  }

  /** Shows these pages, in this order. */
  show(hits: readonly Hit[]): void {
    const before = this.#shown;
    this.#shown = new Map(
      hits.map((hit) => {
        const view = before.get(hit.url) ?? new SearchHit();
        view.fill(hit);
        return [hit.url, view];
      }),
    );
    for (const [url, view] of before) if (!this.#shown.has(url)) view.item.remove();
    let place = this.element.firstElementChild;
    for (const { item } of this.#shown.values()) {
      // Only what stands elsewhere is moved: moving takes the focus away.
      if (item === place) place = place.nextElementSibling;
      else this.element.insertBefore(item, place);
    }
    this.element.hidden = hits.length === 0;
    this.#markCurrent();
  }

  /** The links to the pages, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.#shown.values()].map(({ link }) => link);
  }

  /** The result that has the focus is the one that Enter opens, and the best where none has it. */
  #markCurrent(focused: Element | null = document.activeElement): void {
    const views = [...this.#shown.values()];
    const current = views.find(({ item }) => item.contains(focused)) ?? views[0];
    for (const view of views) view.current = view === current;
  }
}
