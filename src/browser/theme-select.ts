import { read, write } from './storage.ts';

/** Starlight's key, so that a choice made on any Starlight theme of this address is kept. */
const KEY = 'starlight-theme';

/** The choice between the light scheme, the dark one and the system's. */
class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = read(KEY) || 'auto';
    select.addEventListener('change', () => {
      choose(select.value);
    });
  }
}

function choose(theme: string): void {
  const fixed = theme === 'light' || theme === 'dark';
  write(KEY, fixed ? theme : '');
  if (fixed) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  for (const select of document.querySelectorAll<HTMLSelectElement>('theme-select select')) {
    select.value = theme;
  }
}

customElements.define('theme-select', ThemeSelect);
