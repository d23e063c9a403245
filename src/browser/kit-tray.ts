import { announce } from './announce.ts';
import { isTyping, shortcutsAreOn } from './shortcuts.ts';
import { has, readSnapshot } from './tray-entries.ts';
import { isKept, tray, TRAY_CHANGED } from './tray-store.ts';
import { renew, toggleInTray } from './tray-toggle.ts';

/** The button of an issue's page that puts it into the tray, and its key. */
class KitTray extends HTMLElement {
  get #number(): number {
    return Number(this.dataset['number']);
  }

  connectedCallback(): void {
    const issue = readSnapshot(JSON.parse(this.dataset['issue'] ?? 'null')); // written by PrKit.astro
    if (!issue) return;
    renew(this.#number, issue);
    this.#show();
    document.addEventListener(TRAY_CHANGED, () => {
      this.#show();
    });
    const toggle = (): void => {
      announce(toggleInTray(this.#number, issue));
    };
    this.querySelector('button')?.addEventListener('click', toggle);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'b' || event.defaultPrevented || event.repeat) return;
      // Behind an open dialog the page is out of reach, for keys too.
      if (isTyping(event) || !shortcutsAreOn() || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      toggle();
    });
  }

  #show(): void {
    const inTray = has(tray(), this.#number);
    const button = this.querySelector('button');
    button?.setAttribute('aria-pressed', String(inTray));
    const words = button?.querySelector('span');
    if (words) words.textContent = inTray ? 'In the tray' : 'Add to tray';
    const warning = this.parentElement?.querySelector<HTMLElement>('[data-not-kept]');
    if (warning) warning.hidden = isKept();
  }
}

customElements.define('kit-tray', KitTray);
