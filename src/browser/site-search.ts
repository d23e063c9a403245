import { keepLinesApart } from './one-line.ts';
import { isTyping, shortcutsAreOn } from './shortcuts.ts';

type Panel = import('./search-panel.ts').SearchPanel;

/** The way into the search from every page: a dialog that is filled when it is first opened, with what that needs. */
class SiteSearch extends HTMLElement {
  #panel: Promise<Panel> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    this.querySelector('[data-open]')?.addEventListener('click', () => void this.open());
    this.#listenToDialog(dialog);
    this.#listenToPage(dialog);
  }

  #listenToDialog(dialog: HTMLDialogElement): void {
    const field = dialog.querySelector('input');
    if (field) keepLinesApart(field);
    dialog.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const leaves = !event.ctrlKey && !event.metaKey && !event.shiftKey && target?.closest('a');
      if (target === dialog || target?.closest('[data-close]') || leaves) close(dialog);
    });
    dialog.addEventListener('submit', (event) => {
      if (!(event.target instanceof Element && event.target.matches('.query'))) return;
      event.preventDefault();
      // Pressed before the search is there, Enter waits for it; why it never came is said by then.
      this.#panel
        ?.then((panel) => (dialog.open ? panel.openBest() : undefined))
        .catch(() => undefined);
    });
    dialog.addEventListener('keydown', (event) => {
      // A search field would take Escape for itself at first, and single keys are meant for the page behind.
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault();
        close(dialog);
      }
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
  }

  #listenToPage(dialog: HTMLDialogElement): void {
    document.addEventListener('keydown', (event) => {
      const modified = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !isTyping(event) && shortcutsAreOn();
      if (!modified && !slash) return;
      event.preventDefault();
      if (dialog.open) close(dialog);
      else void this.open();
    });
    document.addEventListener('submit', (event) => {
      const form = event.target instanceof HTMLFormElement ? event.target : undefined;
      if (!form?.matches('[data-search-form]')) return;
      event.preventDefault();
      const [field, button] = [new FormData(form).get('q'), event.submitter?.getAttribute('value')];
      void this.open(button ?? (typeof field === 'string' ? field : ''));
    });
  }

  /** Opens the dialog, with words already in its field; on the search page that page's own field is taken. */
  async open(query = ''): Promise<void> {
    const dialog = this.querySelector('dialog');
    const own = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
    const field = own ?? dialog?.querySelector('input');
    if (!dialog || !field) return;
    if (!own && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
    if (own) return;
    if (query !== '') field.value = query;
    this.#panel ??= fill(dialog);
    try {
      await (await this.#panel).start();
    } catch {
      this.#panel = undefined;
      const body = dialog.querySelector('[data-search-body]');
      if (body) body.textContent = 'The search could not be loaded. Check the connection.';
    }
  }
}

/** Until the next frame a field that is gone has the focus still, and would take a key that is meant for the page. */
function close(dialog: HTMLDialogElement): void {
  dialog.close();
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
}

async function fill(dialog: HTMLDialogElement): Promise<Panel> {
  const { searchInDialog } = await import('./search-dialog.ts');
  return searchInDialog(dialog);
}

customElements.define('site-search', SiteSearch);
