import { SHORTCUTS_KEY, shortcutsAreOn } from './shortcuts.ts';
import { write } from './storage.ts';

/** Switches single-key shortcuts off and on. */
class ShortcutSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = shortcutsAreOn();
    box.addEventListener('change', () => {
      write(SHORTCUTS_KEY, box.checked ? 'on' : 'off');
    });
  }
}

customElements.define('shortcut-switch', ShortcutSwitch);
