import { issuePath, numberName } from '../catalog/addresses.ts';
import { FACET_LABELS } from '../catalog/facets.ts';
import type { IssueRow, Phrase } from './explorer-rows.ts';
import { isTyping, shortcutsAreOn } from './shortcuts.ts';

/** The rows in the document. Each is made once, at most, and kept: the static ones are used as they stand. */
export class RowTable {
  readonly #body: HTMLTableSectionElement;
  readonly #elements = new Map<string, HTMLTableRowElement>();
  /** Further rows are copies of it with other words. A copy itself, so that nothing marks it later. */
  readonly #pattern: Node | undefined;

  constructor(body: HTMLTableSectionElement) {
    this.#body = body;
    for (const element of body.rows) {
      const path = element.querySelector('a')?.pathname;
      if (path !== undefined) this.#elements.set(path, element);
    }
    this.#pattern = body.rows[0]?.cloneNode(true);
    body.addEventListener('keydown', onKey);
  }

  /** Shows these rows, in this order, and no others. */
  show(rows: readonly IssueRow[]): void {
    const wanted = rows.flatMap((row) => this.#elementOf(row) ?? []);
    const kept = new Set(wanted);
    for (const element of [...this.#body.rows]) if (!kept.has(element)) element.remove();
    // What stands in its place stays untouched, with the focus that may be in it.
    let place = this.#body.firstElementChild;
    for (const element of wanted) {
      if (element === place) place = place.nextElementSibling;
      else this.#body.insertBefore(element, place);
    }
  }

  /** Gives the focus to the link of the row at a place, from 0. */
  focus(place: number): void {
    this.#body.rows[place]?.querySelector('a')?.focus();
  }

  #elementOf(row: IssueRow): HTMLTableRowElement | undefined {
    const path = import.meta.env.BASE_URL.replace(/\/$/, '') + issuePath(row.slug);
    const known = this.#elements.get(path);
    if (known || !this.#pattern) return known;
    const made = this.#pattern.cloneNode(true) as HTMLTableRowElement; // a copy of a row is a row
    fill(made, row, path);
    this.#elements.set(path, made);
    return made;
  }
}

/** Gives a copied row its own words. */
function fill(element: HTMLTableRowElement, row: IssueRow, path: string): void {
  const { number, title, severity, topic, heldUp } = row;
  if (number === null) delete element.dataset['number'];
  else element.dataset['number'] = String(number);
  const [name, head, level, main, phrases] = element.cells;
  name?.replaceChildren(number === null ? 'draft' : numberName(number));
  const link = head?.querySelector('a');
  link?.setAttribute('href', path);
  link?.replaceChildren(title);
  setSeverity(level, severity[0] ?? '');
  main?.replaceChildren(FACET_LABELS.topic[topic[0] ?? ''] ?? '');
  phrases?.replaceChildren(...phraseNodes(heldUp));
}

function setSeverity(cell: Element | undefined, severity: string): void {
  const sign = cell?.querySelector('.sev');
  sign?.setAttribute('class', `sev sev-${severity}`);
  sign?.querySelector('use')?.setAttribute('href', `#sev-${severity}`);
  sign?.querySelector('span')?.replaceChildren(severity);
}

function phraseNodes(phrases: readonly Phrase[]): (string | Element)[] {
  return phrases.flatMap(({ text, tone }, index) => {
    const before = index === 0 ? [] : [', '];
    if (tone === 'plain') return [...before, text];
    const span = document.createElement('span');
    span.className = tone;
    span.textContent = text;
    return [...before, span];
  });
}

/** `b` on a row puts its issue into the tray, or takes it out. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'b' || isTyping(event) || !shortcutsAreOn()) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const row = target?.closest<HTMLElement>('a')?.closest('tr');
  const number = Number(row?.dataset['number']);
  if (!row || !number) return;
  row.dispatchEvent(new CustomEvent('tray-toggle', { detail: { number }, bubbles: true }));
}
