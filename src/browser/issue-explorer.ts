import { readWanted, searchOf } from './explorer-address.ts';
import { Controls } from './explorer-controls.ts';
import { showMatrix } from './explorer-matrix.ts';
import { unpackRows, type RowsFile } from './explorer-rows.ts';
import { countSaid, ignoredSaid, isNarrowed, readable, rest } from './explorer-status.ts';
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
    this.#offer('[data-retry]', false);
    try {
      const response = await fetch(this.dataset['rows'] ?? '');
      if (!response.ok) throw new Error(response.statusText);
      this.#rows = new RowSet(unpackRows((await response.json()) as RowsFile)); // throws where it is not
      this.#controls.enable(true);
      this.#show();
    } catch {
      this.#controls.enable(false);
      this.#offer('[data-retry]', true);
      this.#say('[data-remark]', 'The list cannot be narrowed: its data could not be fetched.');
    }
  }

  #readAddress(): void {
    const asked = readWanted(new URLSearchParams(location.search), this.#controls.offered);
    this.#controls.write(asked.wanted);
    this.#want(asked.wanted, asked.ignored);
  }

  #onInput({ target }: Event): void {
    const typed = target instanceof HTMLInputElement && target.type === 'search';
    this.#want(this.#controls.read());
    this.#keepAddress(typed ? 'replace' : 'push');
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-clear]')) this.#clear();
    else if (target?.closest('[data-more]')) this.#showMore();
    else if (target?.closest('[data-retry]')) void this.#load();
    const cell = target?.closest<HTMLAnchorElement>('.matrix td a');
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#choose(readWanted(new URL(cell.href).searchParams, this.#controls.offered).wanted);
  }

  #clear(): void {
    this.#choose({ query: '', selection: {}, order: this.#wanted.order });
    // The button goes, and the focus with it.
    this.querySelector<HTMLElement>('[data-status]')?.focus();
  }

  #choose(wanted: Wanted): void {
    this.#controls.write(wanted);
    this.#want(wanted);
    this.#keepAddress('push');
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

  #keepAddress(how: 'push' | 'replace'): void {
    const address = location.pathname + searchOf(this.#wanted);
    try {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // Browsers refuse when it changes too often; the next change brings it up to date.
    }
  }

  #show(): void {
    if (!this.#rows) return;
    const view = this.#rows.view(this.#wanted);
    const shown = view.rows.length;
    this.#table?.show(view.rows.slice(0, this.#limit));
    this.#controls.count(view);
    const matrix = this.querySelector('.matrix');
    if (matrix) showMatrix(matrix, view, this.#wanted);
    this.#say('[data-count]', countSaid(shown, this.#rows.all.length));
    this.#say('[data-rest]', rest(this.#wanted, shown));
    this.#say('[data-remark]', ignoredSaid(this.#ignored));
    this.#offer('.issues', shown > 0);
    this.#offer('[data-pages]', false);
    this.#offer('[data-clear]', isNarrowed(this.#wanted));
    const more = Math.min(shown - this.#limit, this.#atOnce);
    this.#offer('[data-more]', more > 0);
    this.#say('[data-more]', more > 0 ? `Show ${readable(more)} more` : '');
  }

  #say(place: string, text: string): void {
    const element = this.querySelector(place);
    // What is said already is not said again by a screen reader.
    if (element && element.textContent !== text) element.textContent = text;
  }

  #offer(place: string, offered: boolean): void {
    const element = this.querySelector<HTMLElement>(place);
    if (element) element.hidden = !offered;
  }
}

customElements.define('issue-explorer', IssueExplorer);
