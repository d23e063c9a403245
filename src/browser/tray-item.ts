import { numberName, permalinkPath } from '../catalog/addresses.ts';
import type { TrayEntry } from './tray-entries.ts';

const ACTS = ['up', 'down', 'remove'] as const;

/** What a button of an entry does. */
export type Act = (typeof ACTS)[number];

interface Handlers {
  readonly act: (act: Act) => void;
  readonly write: (word: string) => void;
}

/** An entry in the open tray. */
export class TrayItem {
  readonly element: HTMLElement;
  /** The word that is stored. */
  #word = '';

  /** @throws Error where the template is not the one of Tray.astro */
  constructor(template: HTMLTemplateElement | null, number: number, { act, write }: Handlers) {
    const copy = template?.content.cloneNode(true);
    const element = copy instanceof DocumentFragment ? copy.querySelector('li') : null;
    if (!element) throw new Error('The tray has no template of an entry.');
    this.element = element;
    const name = numberName(number);
    this.#text('[data-name]', name);
    this.#text('[data-about]', ` on ${name}`);
    const base = import.meta.env.BASE_URL.replace(/\/$/, '');
    element.querySelector('a')?.setAttribute('href', base + permalinkPath(number));
    for (const which of ACTS) {
      const words = which === 'remove' ? `Remove ${name}` : `Move ${name} ${which}`;
      this.#button(which)?.setAttribute('aria-label', words);
      this.#button(which)?.addEventListener('click', () => {
        act(which);
      });
    }
    const field = element.querySelector('input');
    field?.addEventListener('input', () => {
      write(field.value);
    });
    field?.addEventListener('blur', () => {
      // Another tab may have written over what stands here. Once this script is done, because the list may only be put
      // in order and the field has the focus again by then.
      queueMicrotask(() => {
        if (document.activeElement !== field && field.value !== this.#word) write(field.value);
      });
    });
  }

  /** Shows what there is to say, and which ways it can be moved. */
  show({ number, word, issue }: TrayEntry, up: boolean, down: boolean): void {
    this.#text('a', issue?.title ?? numberName(number));
    this.#text('[data-severity]', issue?.severity ?? '');
    const mark = this.element.querySelector('.sev');
    mark?.setAttribute('class', `sev sev-${issue?.severity ?? 'unknown'}`);
    mark?.querySelector('use')?.setAttribute('href', `#sev-${issue?.severity ?? 'unknown'}`);
    this.#word = word;
    const field = this.element.querySelector('input');
    // What is being typed here is not overwritten by what another tab has.
    if (field && document.activeElement !== field) field.value = word;
    this.#button('up')?.toggleAttribute('disabled', !up);
    this.#button('down')?.toggleAttribute('disabled', !down);
  }

  /** Puts the focus on a button, or on one beside it where it can do nothing now. */
  focus(act: Act): void {
    const wanted = this.#button(act);
    const other = act === 'up' ? this.#button('down') : this.#button('up');
    if (wanted && !wanted.disabled) wanted.focus();
    else if (other && !other.disabled) other.focus();
    else this.#button('remove')?.focus();
  }

  #button(act: Act): HTMLButtonElement | null {
    return this.element.querySelector(`[data-act="${act}"]`);
  }

  #text(part: string, text: string): void {
    const place = this.element.querySelector(part);
    if (place) place.textContent = text;
  }
}
