import { isOrder, USUAL_ORDER } from './explorer-order.ts';
import { ROW_FACETS, type RowFacet } from './explorer-rows.ts';
import type { View, Wanted } from './explorer-view.ts';
import type { Offered } from '../search/narrowing.ts';

/** The checkboxes, the field and the list by which the table of issues is narrowed and ordered. */
export class Controls {
  readonly #field: HTMLInputElement | null;
  readonly #order: HTMLSelectElement | null;
  readonly #boxes: ReadonlyMap<RowFacet, readonly HTMLInputElement[]>;

  constructor(place: Element) {
    this.#field = place.querySelector<HTMLInputElement>('[data-query]');
    this.#order = place.querySelector<HTMLSelectElement>('[data-order]');
    this.#boxes = new Map(
      ROW_FACETS.map((facet) => [
        facet,
        [...place.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`)],
      ]),
    );
  }

  /** The values that there are boxes for. */
  get offered(): Offered {
    return this.#values(() => true);
  }

  /** What the reader has chosen. */
  read(): Wanted {
    const order = this.#order?.value ?? '';
    return {
      query: this.#field?.value ?? '',
      selection: this.#values((box) => box.checked),
      order: isOrder(order) ? order : USUAL_ORDER,
    };
  }

  /** Shows what is chosen, where an address or a link has chosen it. */
  write({ query, selection, order }: Wanted): void {
    if (this.#field) this.#field.value = query;
    if (this.#order) this.#order.value = order;
    for (const [facet, boxes] of this.#boxes) {
      for (const box of boxes) box.checked = selection[facet]?.includes(box.value) ?? false;
    }
  }

  /** The number behind each value that has one beside it. */
  count({ counts }: View): void {
    for (const [facet, boxes] of this.#boxes) {
      for (const box of boxes) {
        const number = box.closest('label')?.querySelector('.num');
        if (number) number.textContent = String(counts[facet].get(box.value) ?? 0);
      }
    }
  }

  enable(enabled: boolean): void {
    const boxes = [...this.#boxes.values()].flat();
    for (const control of [this.#field, this.#order, ...boxes]) {
      if (control) control.disabled = !enabled;
    }
  }

  #values(chosen: (box: HTMLInputElement) => boolean): Record<RowFacet, string[]> {
    const values = [...this.#boxes].map(
      ([facet, boxes]) => [facet, boxes.filter(chosen).map(({ value }) => value)] as const,
    );
    return Object.fromEntries(values) as Record<RowFacet, string[]>; // the map has every facet
  }
}
