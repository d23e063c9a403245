/** A search: field, facets and results. The dialog and the search page are both made of it. */
import type { Search } from '../search/engine.ts';
import { inOneLine } from '../search/lines.ts';
import { isEmpty, type Selection } from './search-address.ts';
import { SearchFacets } from './search-facets.ts';
import { listenForKeys } from './search-keys.ts';
import { keepSearch } from './search-recent-store.ts';
import { searchParts } from './search-parts.ts';
import { SearchRegion } from './search-region.ts';
import { SearchRun, type Answer, type Question } from './search-run.ts';
import { devWords, ignoredWords, restWords, type Wording } from './search-words.ts';

const PAGE = 10;

export interface PanelOptions {
  readonly search: Search;
  /** Whether more than the first ten results can be shown. */
  readonly canShowMore: boolean;
  /** Takes what was asked when it has settled, when a result is opened, and when nothing is asked any more. */
  readonly asked: (query: string, selection: Selection, total: number) => void;
}

/** A search that works within a form and a place for everything else. */
export class SearchPanel {
  readonly #field: HTMLInputElement;
  readonly #options: PanelOptions;
  readonly #facets: SearchFacets;
  readonly #region: SearchRegion;
  readonly #run: SearchRun;
  #answer: Answer | undefined;
  #ignored: readonly string[] = [];

  /** @param root holds the form with the field, and `[data-search-body]`, where the rest is put */
  constructor(root: HTMLElement, options: PanelOptions) {
    const { field, body } = searchParts(root);
    this.#field = field;
    this.#options = options;
    this.#facets = new SearchFacets(
      () => void this.#ask(),
      () => void this.#count(),
    );
    this.#region = new SearchRegion({
      more: options.canShowMore ? () => void this.#showMore() : undefined,
      widen: () => void this.set(field.value, {}),
      again: (query = field.value) => void this.set(query),
      leave: field.focus.bind(field),
    });
    this.#run = new SearchRun({
      search: options.search,
      show: (answer) => void this.#show(answer),
      fail: this.#fail,
    });
    body.replaceChildren(this.#facets.element, this.#region.element);
    this.#listen(root);
  }

  /** Searches for what is in the field now. */
  async start(): Promise<void> {
    // Loaded before the first letter, so that the first letter need not wait.
    this.#options.search.load().then(({ stacks }) => {
      this.#facets.offerStacks(stacks);
    }, this.#fail);
    await this.#ask();
  }

  /** Asks for something else. @param ignored what an address named and nobody knows, as `name=value` */
  async set(query: string, selection?: Selection, ignored: readonly string[] = []): Promise<void> {
    this.#field.value = inOneLine(query);
    this.#ignored = ignored;
    if (selection) this.#facets.choose(selection);
    this.#field.focus();
    await this.start();
  }

  /** Opens the best of all results, however quickly somebody typed. */
  async openBest(): Promise<void> {
    const query = this.#field.value;
    keepSearch(query);
    if (!this.#answer?.whole || this.#answer.query !== query) await this.#ask();
    if (this.#field.value === query) this.#region.list.links[0]?.click();
  }

  #listen(root: HTMLElement): void {
    this.#field.addEventListener('input', (event) => {
      this.#ignored = [];
      const question = this.#begin();
      if (!question) return;
      // What is pasted is whole: nobody waits for the next key.
      const pasted = event instanceof InputEvent && event.inputType === 'insertFromPaste';
      void (pasted ? this.#run.ask(question) : this.#run.type(question));
    });
    this.#region.list.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) this.#keep();
    });
    listenForKeys(root, this.#field, () => this.#region.stops);
  }

  /** What is asked from now on; undefined where nothing is. */
  #begin(): Question | undefined {
    const [query, { selection }] = [this.#field.value, this.#facets];
    if (query.trim() !== '' || !isEmpty(selection)) {
      this.#region.busy();
      return { query, selection, shown: PAGE };
    }
    this.#run.drop();
    this.#answer = undefined;
    this.#region.rest(query, restWords(this.#ignored));
    this.#options.asked(query, selection, 0);
    void this.#count();
    return undefined;
  }

  async #ask(): Promise<void> {
    const question = this.#begin();
    if (question) await this.#run.ask(question);
  }

  async #show(answer: Answer): Promise<void> {
    this.#answer = answer;
    const said: Wording[] = ignoredWords(this.#ignored);
    if (import.meta.env.DEV) said.push(devWords((await this.#options.search.load()).built));
    this.#region.answer(answer, said);
    if (!answer.whole) return;
    this.#options.asked(answer.query, answer.selection, answer.found.total);
    await this.#count();
  }

  readonly #fail = (fault: unknown): void => {
    this.#answer = undefined;
    this.#region.fail(fault);
  };

  #keep(): void {
    keepSearch(this.#field.value);
    this.#options.asked(this.#field.value, this.#facets.selection, this.#answer?.found.total ?? 0);
  }

  async #showMore(): Promise<void> {
    if (!this.#answer) return;
    const { query, selection, hits } = this.#answer;
    await this.#run.ask({ query, selection, shown: hits.length + PAGE });
    this.#region.list.links[hits.length]?.focus();
  }

  /** Counts the facets in what is found, and where nothing is asked in all pages. */
  #count(): Promise<void> {
    const found = this.#answer?.found;
    return this.#facets.count(async () => found ?? this.#options.search.search('', {}));
  }
}
