import { readWanted, searchOf } from './explorer-address.ts';
import { Controls } from './explorer-controls.ts';
import { keepAddress } from './explorer-history.ts';
import { showMatrix } from './explorer-matrix.ts';
import { offer, say } from './explorer-places.ts';
import { unpackRows, type RowsFile } from './explorer-rows.ts';
import {
  chosenSaid,
  countSaid,
  ignoredSaid,
  isNarrowed,
  readable,
  rest,
} from './explorer-status.ts';
import { RowTable } from './explorer-table.ts';
import { RowSet, type Wanted } from './explorer-view.ts';

/** The table of issues, narrowed and ordered by what the address asks for. Without its data the static table stays. */
class IssueExplorer extends HTMLElement {
  #controls = new Controls(this);
  #wanted = this.#controls.read();
  #ignored: readonly string[] = [];
  #rows: RowSet | undefined;
  #table: RowTable | undefined;
  #limit = 0;

  connectedCallback(): void {
    const body = this.querySelector<HTMLTableSectionElement>('.issues tbody');
    if (!body) return;
    this.#table = new RowTable(body);
    this.addEventListener('input', (event) => {
      this.#onInput(event);
    });
    this.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    addEventListener('popstate', () => {
      this.#readAddress();
    });
    this.#readAddress();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#sayWaiting();
    try {
      const response = await fetch(this.dataset['rows'] ?? '');
      if (!response.ok) throw new Error(response.statusText);
      this.#rows = new RowSet(unpackRows((await response.json()) as RowsFile)); // throws where it is not
      this.#controls.enable(true);
      offer(this, '[data-retry]', false);
      this.#show();
    } catch {
      this.#controls.enable(false);
      offer(this, '[data-retry]', true);
      say(this, '[data-remark]', 'The list cannot be narrowed: its data could not be fetched.');
    }
  }

  async #loadAgain(): Promise<void> {
    await this.#load();
    this.#focusStatus();
  }

  #sayWaiting(): void {
    if (isNarrowed(this.#wanted)) say(this, '[data-remark]', 'The list is being fetched.');
  }

  #readAddress(): void {
    const asked = readWanted(new URLSearchParams(location.search), this.#controls.offered);
    this.#controls.write(asked.wanted);
    this.#want(asked.wanted, asked.ignored);
  }

  #onInput({ target }: Event): void {
    const typed = target instanceof HTMLInputElement && target.type === 'search';
    this.#want(this.#controls.read());
    if (!this.#rows) this.#sayWaiting();
    keepAddress(searchOf(this.#wanted), typed ? 'replace' : 'push');
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-clear]')) this.#clear();
    else if (target?.closest('[data-more]')) this.#showMore();
    else if (target?.closest('[data-retry]')) void this.#loadAgain();
    const cell = target?.closest<HTMLAnchorElement>('.matrix td a');
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#choose(readWanted(new URL(cell.href).searchParams, this.#controls.offered).wanted);
  }

  #clear(): void {
    this.#choose({ query: '', selection: {}, order: this.#wanted.order });
    this.#focusStatus();
  }

  /** Where the button that was pressed goes, the focus must not go with it. */
  #focusStatus(): void {
    this.querySelector<HTMLElement>('[data-status]')?.focus();
  }

  #choose(wanted: Wanted): void {
    this.#controls.write(wanted);
    this.#want(wanted);
    keepAddress(searchOf(wanted), 'push');
  }

  #showMore(): void {
    const before = this.#limit;
    this.#limit += this.#atOnce;
    this.#show();
    this.#table?.focus(before);
  }

  get #atOnce(): number {
    return Number(this.dataset['atOnce']);
  }

  #want(wanted: Wanted, ignored: readonly string[] = []): void {
    this.#wanted = wanted;
    this.#ignored = ignored;
    this.#limit = this.#atOnce;
    this.#show();
  }

  #show(): void {
    if (!this.#rows) return;
    const view = this.#rows.view(this.#wanted);
    const shown = view.rows.length;
    this.#table?.show(view.rows.slice(0, this.#limit));
    this.#controls.count(view);
    const matrix = this.querySelector('.matrix');
    if (matrix) showMatrix(matrix, view, this.#wanted);
    say(this, '[data-count]', countSaid(shown, this.#rows.all.length));
    say(this, '[data-rest]', rest(this.#wanted, shown));
    say(this, '[data-remark]', ignoredSaid(this.#ignored));
    say(this, '[data-chosen]', chosenSaid(this.#wanted));
    offer(this, '.issues', shown > 0);
    offer(this, '[data-pages]', false);
    offer(this, '[data-clear]', isNarrowed(this.#wanted));
    const more = Math.min(shown - this.#limit, this.#atOnce);
    offer(this, '[data-more]', more > 0);
    say(this, '[data-more]', more > 0 ? `Show ${readable(more)} more` : '');
  }
}

customElements.define('issue-explorer', IssueExplorer);
