import { read, write } from './storage.ts';

const KEY = 'playbooks-view';

/** Remembers how a reader likes to see samples. */
class ViewSwitch extends HTMLElement {
  connectedCallback(): void {
    const remembered = read(KEY);
    for (const radio of this.querySelectorAll('input')) {
      if (radio.value === remembered) radio.checked = true;
      radio.addEventListener('change', () => {
        write(KEY, radio.value);
      });
    }
  }
}

customElements.define('view-switch', ViewSwitch);
