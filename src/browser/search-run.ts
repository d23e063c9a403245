/** Asks the engine at each key, and lets only the last question be answered. */
import type { Search } from '../search/engine.ts';
import type { Found, Hit } from '../search/search.ts';
import type { Selection } from './search-address.ts';

/** What is asked: the words, what narrows them, and how many pages are shown. */
export interface Question {
  readonly query: string;
  readonly selection: Selection;
  readonly shown: number;
}

export interface Answer extends Question {
  readonly found: Found;
  readonly hits: readonly Hit[];
  /** Where nothing was found: a few pages that hold something of the words. */
  readonly nearest: readonly Hit[];
  /** Whether everything was searched: false for the quick answer while somebody types. */
  readonly whole: boolean;
}

export interface RunOptions {
  readonly search: Search;
  /** Takes each answer that is still wanted. */
  readonly show: (answer: Answer) => void;
  /** Takes why the last question could not be answered. */
  readonly fail: (fault: unknown) => void;
}

/** So many pages are named where nothing was found. */
const NEAREST = 3;
/** How long nobody types before everything is searched, in milliseconds. */
const PAUSE = 150;

/** One search that is asked again and again; an answer to an older question is dropped. */
export class SearchRun {
  readonly #options: RunOptions;
  #asking = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  /** Asks while somebody types: a quick answer at once, the whole one when the keys rest. */
  async type(question: Question): Promise<void> {
    const signal = this.#next();
    await this.#answer(question, signal, true);
    if (signal.aborted) return;
    this.#pause = setTimeout(() => void this.#answer(question, signal, false), PAUSE);
  }

  /** Asks for the whole answer at once. @returns when it is shown, or no longer wanted */
  async ask(question: Question): Promise<void> {
    await this.#answer(question, this.#next(), false);
  }

  /** No answer is wanted any more. */
  drop(): void {
    this.#next();
  }

  #next(): AbortSignal {
    clearTimeout(this.#pause);
    this.#asking.abort();
    this.#asking = new AbortController();
    return this.#asking.signal;
  }

  async #answer(question: Question, signal: AbortSignal, quick: boolean): Promise<void> {
    const { search, show, fail } = this.#options;
    const { query, selection, shown } = question;
    try {
      const isWanted = (): boolean => !signal.aborted;
      const found = await search.search(query, selection, { quick, signal });
      // Words alone cannot say that there is nothing: what is shown stays until everything was searched.
      if (!isWanted() || (quick && found.total === 0)) return;
      const hits = await found.hits(0, shown);
      const nearest = quick || found.total > 0 ? [] : await found.nearest(NEAREST);
      if (isWanted()) show({ ...question, found, hits, nearest, whole: !quick });
    } catch (fault) {
      if (signal.aborted) return;
      this.#next();
      fail(fault);
    }
  }
}
