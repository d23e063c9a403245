/** What is said and offered where a search found nothing, or could not be made. */
import type { Hit } from '../search/search.ts';
import { SearchUnavailable } from '../search/site-index.ts';
import { element } from './element.ts';
import { isEmpty } from './search-address.ts';
import type { Answer } from './search-run.ts';
import { shortened } from './search-words.ts';

const MOST_CHARACTERS = 80;
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** What is offered instead of results. */
export interface SearchOffers {
  /** The same words, without the filters. */
  readonly widen: () => void;
  /** The same search once more, or another one. */
  readonly again: (query?: string) => void;
}

/** The words in place of results. */
export class SearchEmpty {
  readonly element = element('div', { class: 'nothing' });
  readonly #offers: SearchOffers;

  constructor(offers: SearchOffers) {
    this.#offers = offers;
  }

  /** Says at the end of `place` that nothing was found, and what comes nearest. */
  nothing(place: HTMLElement, { query, selection, nearest }: Answer): void {
    const asked = shortened(query.trim(), MOST_CHARACTERS);
    const title = asked === '' ? 'No page is all of that' : `Nothing found for “${asked}”`;
    const widen = isEmpty(selection)
      ? []
      : [button('Search without the filters', this.#offers.widen)];
    this.#show(place, 'data-search-empty', [
      element('h2', {}, title),
      element(
        'p',
        {},
        'Either nobody wrote about it here, or in other words: try a symbol, a part of the error text, or what goes wrong.',
      ),
      ...widen,
      ...nearestPages(nearest),
      elsewhere(),
    ]);
  }

  /** Says at the end of `place` that the search could not be made. */
  fault(place: HTMLElement, fault: unknown): void {
    const unbuilt = fault instanceof SearchUnavailable && fault.reason === 'no-index';
    const mend =
      unbuilt && import.meta.env.DEV
        ? ['There is no index yet: run ', element('code', {}, 'npm run build'), '.']
        : ['It could not be loaded. Check the connection and try again.'];
    this.#show(place, 'data-search-fault', [
      element('h2', {}, 'The search does not work'),
      element('p', {}, ...mend),
      button('Try again', () => {
        this.#offers.again();
      }),
      elsewhere(),
    ]);
  }

  #show(place: HTMLElement, kind: string, children: Node[]): void {
    this.element.removeAttribute('data-search-empty');
    this.element.removeAttribute('data-search-fault');
    this.element.setAttribute(kind, '');
    this.element.replaceChildren(...children);
    if (this.element.parentNode !== place) place.append(this.element);
  }
}

function button(words: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'more' }, words);
  made.addEventListener('click', act);
  return made;
}

function nearestPages(hits: readonly Hit[]): HTMLElement[] {
  if (hits.length === 0) return [];
  const items = hits.map(({ url, title }) =>
    element('li', {}, element('a', { href: url }, title.map(({ text }) => text).join(''))),
  );
  return [
    element('p', {}, 'No page is about it. These share some of its words:'),
    element('ul', { 'data-search-nearest': '' }, ...items),
  ];
}

function elsewhere(): HTMLElement {
  const link = (path: string, words: string): HTMLElement =>
    element('a', { href: `${BASE}${path}` }, words);
  return element(
    'p',
    {},
    'Or look through ',
    link('/issues/', 'all issues'),
    ', ',
    link('/topics/', 'the topics'),
    ' or ',
    link('/playbooks/', 'the playbooks'),
    '.',
  );
}
