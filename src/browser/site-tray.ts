import { announce } from './announce.ts';
import { tray, TRAY_CHANGED } from './tray-store.ts';
import { toggleInTray } from './tray-toggle.ts';

/**
 * The tray in the header: how many issues it holds, and the way to them. Any part of a page can dispatch a bubbling
 * `tray-toggle` with the number of an issue.
 */
class SiteTray extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    document.addEventListener(TRAY_CHANGED, () => {
      this.#show();
    });
    document.addEventListener('tray-toggle', (event) => {
      const number = numberOf(event);
      if (number !== undefined) announce(toggleInTray(number, null));
    });
    this.querySelector('button')?.addEventListener('click', () => void this.#open());
  }

  #show(): void {
    const count = tray().length;
    const button = this.querySelector('button');
    const number = button?.querySelector('b');
    if (number) number.textContent = String(count);
    button?.setAttribute(
      'aria-label',
      `Tray, ${String(count)} ${count === 1 ? 'issue' : 'issues'}`,
    );
    button?.toggleAttribute('data-empty', count === 0);
  }

  async #open(): Promise<void> {
    const { openTray } = await import('./tray-dialog.ts');
    openTray(this);
  }
}

function numberOf(event: Event): number | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null || !('number' in detail)) return undefined;
  const { number } = detail;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
    ? number
    : undefined;
}

customElements.define('site-tray', SiteTray);
