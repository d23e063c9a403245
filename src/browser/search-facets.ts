/**
 * What a search is narrowed by. The values are folded until somebody opens them: only then their counts are fetched,
 * which cost more than a search.
 */
import { FACET_LABELS } from '../catalog/facets.ts';
import type { Found } from '../search/search.ts';
import { element } from './element.ts';
import { isEmpty, SEARCH_FACETS, type Selection } from './search-address.ts';
import { SearchFacetGroup } from './search-facet.ts';

/** The facets of a search. */
export class SearchFacets {
  readonly #groups = SEARCH_FACETS.map((facet) => new SearchFacetGroup(facet));
  readonly #clear = element('button', { type: 'button', class: 'quiet' }, 'Clear the filters');
  readonly element = element(
    'form',
    { class: 'facets', 'aria-label': 'Narrow the results' },
    ...this.#groups.map((group) => group.element),
    this.#clear,
  );

  #counting = 0;

  /**
   * @param changed is called when a reader chooses or clears
   * @param opened is called when a facet is opened, and its counts are wanted
   */
  constructor(changed: () => void, opened: () => void) {
    for (const group of this.#groups) {
      if (group.facet !== 'stack') group.offer(FACET_LABELS[group.facet]);
      group.element.addEventListener('toggle', () => {
        if (group.element.open) opened();
      });
    }
    this.element.addEventListener('change', () => {
      this.#show();
      changed();
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#clear.addEventListener('click', () => {
      this.choose({});
      this.#groups[0]?.element.querySelector('summary')?.focus();
      changed();
    });
    this.#show();
  }

  get selection(): Selection {
    const chosen = this.#groups.map(({ facet, chosen }) => [facet, chosen] as const);
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
  }

  /** Chooses what an address asks for, and opens the facets that it narrows by. */
  choose(selection: Selection): void {
    for (const group of this.#groups) {
      group.chosen = selection[group.facet] ?? [];
      if (group.chosen.length > 0) group.element.open = true;
    }
    this.#show();
  }

  /** Offers the stacks by their names, once they are known. */
  offerStacks(names: Readonly<Record<string, string>>): void {
    this.#groups.find(({ facet }) => facet === 'stack')?.offer(names);
  }

  /** Shows the counts of what is found, where a facet is open. @param find gives what they are counted in */
  async count(find: () => Promise<Found>): Promise<void> {
    if (!this.#groups.some(({ element }) => element.open)) return;
    const turn = ++this.#counting;
    try {
      const counts = await (await find()).counts();
      if (turn !== this.#counting) return;
      for (const group of this.#groups) group.count(counts[group.facet]);
    } catch {
      // The values can be chosen without their counts.
    }
  }

  #show(): void {
    for (const group of this.#groups) group.sayChosen();
    this.#clear.hidden = isEmpty(this.selection);
  }
}
