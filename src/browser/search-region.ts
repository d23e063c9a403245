import { element } from './element.ts';
import { SearchEmpty, type SearchOffers } from './search-empty.ts';
import { SearchList } from './search-list.ts';
import { SearchRecents } from './search-recents.ts';
import type { Answer } from './search-run.ts';
import { answerWords, type Wording } from './search-words.ts';

/** How long results rest before their number is read out, in milliseconds: not at each letter. */
const RESTS = 700;

/** What can be done among the results. */
export interface RegionActs extends SearchOffers {
  /** Shows more results; where it is left out, the first ones are all. */
  readonly more?: (() => void) | undefined;
  /** Goes back to the field. */
  readonly leave: () => void;
}

/**
 * What was found, and what is said about it.
 *
 * When a search has settled can be read off the region, `[data-search-region]`:
 * - `aria-busy="true"` from a key or a choice until everything was searched and is shown;
 * - `data-shown-for`: the query whose results are shown, also those of the quick search while somebody types;
 * - `data-settled-for`: the query whose whole results are shown; absent while there are none, or where a search failed.
 *
 * `ol[data-search-results] > li` is one page, best first; `[data-search-empty]` is there only where a search found
 * nothing, and `[data-search-fault]` only where it could not be made.
 */
export class SearchRegion {
  readonly list = new SearchList();
  readonly #note = element('p', { class: 'note', 'data-search-note': '' });
  readonly #live = element('p', { class: 'vh', role: 'status', 'aria-live': 'polite' });
  readonly #more = element('button', { type: 'button', class: 'more', hidden: '' });
  readonly #empty: SearchEmpty;
  readonly #recents: SearchRecents;
  readonly #canShowMore: boolean;
  readonly element: HTMLElement;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(acts: RegionActs) {
    this.#empty = new SearchEmpty(acts);
    this.#recents = new SearchRecents(acts.again, acts.leave);
    this.element = element(
      'section',
      { class: 'results', 'aria-label': 'Results', 'aria-busy': 'false', 'data-search-region': '' },
      this.#note,
      this.#recents.element,
      this.list.element,
      this.#more,
      this.#live,
    );
    this.#note.hidden = true;
    this.#more.addEventListener('click', () => acts.more?.());
    this.#canShowMore = acts.more !== undefined;
  }

  /** What the arrow keys move through. */
  get stops(): HTMLElement[] {
    return [...this.#recents.buttons, ...this.list.links];
  }

  /** A search has begun: what is shown stays until there is something new. */
  busy(): void {
    this.#recents.hide();
    this.element.ariaBusy = 'true';
  }

  /** Nothing is asked, by a query of white space at most. @param said what there is to say all the same */
  rest(query: string, said: readonly Wording[]): void {
    this.#clear(said);
    this.#recents.show();
    this.#settle(query);
  }

  /** Shows what was found. @param said what there is to say beside it */
  answer(answer: Answer, said: readonly Wording[]): void {
    const { query, found, hits, whole } = answer;
    this.list.show(hits);
    if (hits.length === 0) this.#empty.nothing(this.element, answer);
    else this.#empty.element.remove();
    this.#say([...answerWords(found.total, found.leftOut, found.mended), ...said]);
    const left = found.total - hits.length;
    this.#more.hidden = !this.#canShowMore || left <= 0;
    this.#more.textContent = `Show more: ${String(left)} left`;
    this.element.dataset['shownFor'] = query;
    if (!whole) return;
    this.#settle(query);
    this.#readOut(this.#note.textContent);
  }

  /** The search could not be made. */
  fail(fault: unknown): void {
    this.#clear([]);
    this.#recents.hide();
    this.element.ariaBusy = 'false';
    delete this.element.dataset['shownFor'];
    delete this.element.dataset['settledFor'];
    this.#empty.fault(this.element, fault);
  }

  #clear(said: readonly Wording[]): void {
    this.list.show([]);
    this.#more.hidden = true;
    this.#empty.element.remove();
    this.#say(said);
    this.#readOut('');
  }

  #settle(query: string): void {
    this.element.ariaBusy = 'false';
    this.element.dataset['shownFor'] = query;
    this.element.dataset['settledFor'] = query;
  }

  #say(said: readonly Wording[]): void {
    this.#note.replaceChildren(
      ...said.map((part) => (typeof part === 'string' ? part : element('code', {}, part.code))),
    );
    this.#note.hidden = said.length === 0;
  }

  #readOut(text: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#live.textContent = text;
    }, RESTS);
  }
}
