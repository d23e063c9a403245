/** One facet of the search: its values as boxes, with how many pages each would show. */
import { FACET_NAMES } from '../catalog/facets.ts';
import { element } from './element.ts';
import type { SearchFacet } from './search-address.ts';

interface Choice {
  readonly label: HTMLLabelElement;
  readonly box: HTMLInputElement;
  readonly name: HTMLElement;
  readonly count: HTMLElement;
}

/** A facet that is folded until it is opened. */
export class SearchFacetGroup {
  readonly facet: SearchFacet;
  readonly #chosen = element('span', { class: 'facet-chosen' });
  readonly #fields: HTMLFieldSetElement;
  readonly element: HTMLDetailsElement;
  readonly #choices = new Map<string, Choice>();

  constructor(facet: SearchFacet) {
    this.facet = facet;
    const name = FACET_NAMES[facet];
    this.#fields = element('fieldset', { 'aria-label': name });
    const summary = element('summary', {}, element('span', {}, name), this.#chosen);
    this.element = element('details', { class: 'facet' }, summary, this.#fields);
    // The register of stacks is long, and most of it is far from most searches.
    this.element.toggleAttribute('data-hides', facet === 'stack');
  }

  /** Offers these values by their names; what is chosen already stays chosen. */
  offer(names: Readonly<Record<string, string>>): void {
    for (const [value, name] of Object.entries(names)) {
      const { name: shown } = this.#choices.get(value) ?? this.#add(value);
      shown.textContent = name;
    }
    this.sayChosen();
  }

  get chosen(): string[] {
    return [...this.#choices].filter(([, { box }]) => box.checked).map(([value]) => value);
  }

  set chosen(values: readonly string[]) {
    for (const value of values) if (!this.#choices.has(value)) this.#add(value);
    for (const [value, { box }] of this.#choices) box.checked = values.includes(value);
    this.sayChosen();
  }

  /** Says what is chosen where the facet is folded. */
  sayChosen(): void {
    const names = [...this.#choices.values()].filter(({ box }) => box.checked);
    this.#chosen.textContent = names.map(({ name }) => name.textContent).join(', ');
  }

  /** Shows how many pages each value would show. A value that shows none steps back; a chosen one never does. */
  count(counts: ReadonlyMap<string, number> | undefined): void {
    for (const [value, { label, box, count }] of this.#choices) {
      const pages = counts?.get(value) ?? 0;
      count.textContent = String(pages);
      label.classList.toggle('none', pages === 0 && !box.checked);
    }
  }

  #add(value: string): Choice {
    const box = element('input', { type: 'checkbox', name: this.facet, value });
    const name = element('span', {}, value);
    const count = element('span', { class: 'num' });
    const choice = { label: element('label', {}, box, name, count), box, name, count };
    this.#choices.set(value, choice);
    this.#fields.append(choice.label);
    return choice;
  }
}
