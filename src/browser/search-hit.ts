/** How one result is shown. */
import { numberName } from '../catalog/addresses.ts';
import { FACET_LABELS } from '../catalog/facets.ts';
import type { Hit, Piece, SectionHit } from '../search/search.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** One page among the results: an item of the list that can be filled again. */
export class SearchHit {
  readonly item = element('li', { class: 'hit' });
  readonly link = element('a');
  readonly #meta = element('div', { class: 'hit-meta' });
  readonly #excerpt = element('p');
  readonly #sections = element('ul', { class: 'hit-sections', 'aria-label': 'Sections' });

  constructor() {
    this.item.append(this.#meta, element('h2', {}, this.link), this.#excerpt, this.#sections);
  }

  /** Shows a page in this item, which keeps its link and with it the focus. */
  fill(hit: Hit): void {
    if (this.link.getAttribute('href') !== hit.url) this.link.href = hit.url;
    this.link.replaceChildren(...hit.title.map(pieceNode));
    if (hit.number === null) delete this.item.dataset['number'];
    else this.item.dataset['number'] = String(hit.number);
    this.#meta.replaceChildren(...metaOf(hit));
    this.#excerpt.replaceChildren(...hit.excerpt.map(pieceNode));
    this.#excerpt.hidden = hit.excerpt.length === 0;
    this.#sections.replaceChildren(
      ...(hit.section ? [sectionNode('From ', hit.section)] : []),
      ...hit.sections.map((section, at) =>
        sectionNode(at > 0 ? '' : hit.section ? 'also ' : 'In ', section),
      ),
    );
    this.#sections.hidden = this.#sections.childElementCount === 0;
  }

  /** Marks the result that Enter opens. */
  set current(is: boolean) {
    if (is) this.link.setAttribute('aria-current', 'true');
    else this.link.removeAttribute('aria-current');
  }
}

function pieceNode({ text, hit }: Piece): Node {
  return hit ? element('mark', {}, text) : document.createTextNode(text);
}

function sectionNode(before: string, { title, url }: SectionHit): Node {
  return element('li', {}, before, element('a', { href: url }, title));
}

function metaOf({ kind, number, severity, topics }: Hit): Node[] {
  const name = FACET_LABELS.kind[kind] ?? kind;
  return [
    element('span', {}, capital(name)),
    ...(number === null ? [] : [element('span', { class: 'num' }, numberName(number))]),
    ...(severity === null ? [] : [severityNode(severity)]),
    ...(topics.length === 0
      ? []
      : [
          element('span', {}, topics.map((topic) => FACET_LABELS.topic[topic] ?? topic).join(', ')),
        ]),
  ];
}

/** A severity as `Severity.astro` shows it. */
function severityNode(severity: string): HTMLElement {
  const shape = document.createElementNS(SVG, 'svg');
  shape.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#sev-${severity}`);
  shape.append(use);
  return element('span', { class: `sev sev-${severity}` }, shape, element('span', {}, severity));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
