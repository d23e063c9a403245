import { isTyping, shortcutsAreOn } from './shortcuts.ts';

/** The dialog around Pagefind's interface. What it needs is fetched when it opens for the first time. */
class SiteSearch extends HTMLElement {
  #loading: Promise<void> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    this.querySelector('[data-open]')?.addEventListener('click', () => void this.open());
    this.querySelector('[data-close]')?.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (target === dialog || target?.closest('a')) dialog.close();
    });
    document.addEventListener('keydown', (event) => {
      const modified = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !isTyping(event) && shortcutsAreOn();
      if (!modified && !slash) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else void this.open();
    });
    document.addEventListener('submit', (event) => {
      const form = event.target instanceof HTMLFormElement ? event.target : undefined;
      if (!form?.matches('[data-search-form]')) return;
      event.preventDefault();
      const query = new FormData(form).get('q');
      void this.open(typeof query === 'string' ? query : '');
    });
  }

  /** Opens the dialog, with words already in its field. */
  async open(query = ''): Promise<void> {
    const dialog = this.querySelector('dialog');
    const place = this.querySelector<HTMLElement>('[data-search-field]');
    if (!dialog?.open) dialog?.showModal();
    if (!place) return;
    this.#loading ??= load(place);
    await this.#loading;
    const field = place.querySelector('input');
    if (!field) return;
    if (query !== '') {
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.focus();
  }
}

async function load(place: HTMLElement): Promise<void> {
  const { PagefindUI } = await import('@pagefind/default-ui');
  const base = import.meta.env.BASE_URL;
  new PagefindUI({
    element: place,
    baseUrl: base,
    bundlePath: `${base.replace(/\/$/, '')}/pagefind/`,
    showImages: false,
    showSubResults: true,
    resetStyles: false,
  });
  // The interface names its field by a placeholder and a title alone.
  place.querySelector('input')?.setAttribute('aria-label', 'Search the issues');
}

customElements.define('site-search', SiteSearch);
