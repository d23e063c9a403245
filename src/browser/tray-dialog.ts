/** The open tray: what it holds, in order, and what can be done with it. Loaded when it is opened for the first time. */
import './copy.ts';
import { numberName, permalinkPath } from '../catalog/addresses.ts';
import { asReviewComment } from './pr-texts.ts';
import { changed, moved, removed, restored, type Tray, type TrayEntry } from './tray-entries.ts';
import { TrayItem, type Act } from './tray-item.ts';
import { changeTray, isKept, tray, TRAY_CHANGED } from './tray-store.ts';
import { lookUp } from './tray-toggle.ts';

let made: TrayDialog | undefined;

/** Opens the tray of the header. @param host its element, in which the dialog stands */
export function openTray(host: HTMLElement): void {
  const dialog = host.querySelector('dialog');
  if (!dialog) return;
  made ??= new TrayDialog(host, dialog);
  made.open();
}

class TrayDialog {
  readonly #dialog: HTMLDialogElement;
  /** Address of the site, or undefined where it does not know it. */
  readonly #site: string | undefined;
  readonly #items = new Map<number, TrayItem>();
  /** The tray before something was taken out of it. */
  #before: Tray | undefined;

  constructor(host: HTMLElement, dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#site = host.dataset['site']?.replace(/\/$/, '');
    this.#on('[data-close]', () => {
      dialog.close();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    this.#on('[data-clear]', this.#clear);
    this.#on('[data-undo]', this.#undo);
    document.addEventListener(TRAY_CHANGED, this.#show);
  }

  open(): void {
    this.#show();
    this.#say('');
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#focusUsual();
    for (const { number, issue } of tray()) if (!issue) void lookUp(number);
  }

  readonly #show = (): void => {
    const entries = tray();
    const items = entries.map((entry, index) => {
      const item = this.#itemOf(entry);
      item.show(entry, index > 0, index < entries.length - 1);
      return item.element;
    });
    const list = this.#find('ol');
    const focused = document.activeElement;
    if (items.length !== list.children.length || items.some((it, at) => it !== list.children[at])) {
      list.replaceChildren(...items);
      if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    }
    this.#find('[data-none]').hidden = entries.length > 0;
    this.#find('[data-some]').hidden = entries.length === 0;
    this.#find('[data-undo]').hidden = this.#before === undefined;
    this.#find('[data-not-kept]').hidden = isKept();
    this.#find('[data-copy-text]').dataset['copyText'] = asReviewComment(
      entries.map(({ number, word, issue }) => ({
        ...(issue ?? { title: '', severity: '', summary: '', fix: null }),
        number,
        word,
        url: this.#site === undefined ? undefined : this.#site + permalinkPath(number),
      })),
    );
  };

  #itemOf({ number }: TrayEntry): TrayItem {
    const known = this.#items.get(number);
    if (known) return known;
    const template = this.#dialog.querySelector('template');
    const item = new TrayItem(template, number, {
      act: (act) => {
        this.#act(number, act);
      },
      write: (word) => {
        changeTray((entries) => changed(entries, number, { word }));
      },
    });
    this.#items.set(number, item);
    return item;
  }

  #act(number: number, act: Act): void {
    const name = numberName(number);
    const at = tray().findIndex((entry) => entry.number === number);
    if (act === 'remove') {
      this.#takeOut((entries) => removed(entries, number));
      const left = tray();
      const next = left[Math.min(at, left.length - 1)];
      if (next) this.#items.get(next.number)?.focus('remove');
      else this.#find('[data-undo]').focus();
      this.#say(`${name} is out of the tray, ${String(left.length)} left`);
      return;
    }
    const by = act === 'up' ? -1 : 1;
    changeTray((entries) => moved(entries, number, by));
    this.#items.get(number)?.focus(act);
    this.#say(`${name} is now ${String(at + by + 1)} of ${String(tray().length)}`);
  }

  readonly #clear = (): void => {
    const count = tray().length;
    this.#takeOut(() => []);
    this.#find('[data-undo]').focus();
    this.#say(`${String(count)} taken out`);
  };

  readonly #undo = (): void => {
    const before = this.#before ?? [];
    this.#before = undefined;
    changeTray((entries) => restored(before, entries));
    this.#focusUsual();
    this.#say(`Back in the tray: ${String(tray().length)}`);
  };

  #takeOut(change: (entries: Tray) => Tray): void {
    this.#before = tray();
    changeTray(change);
  }

  #focusUsual(): void {
    this.#find(tray().length > 0 ? '[data-copy-text]' : '[data-close]').focus();
  }

  #say(words: string): void {
    this.#find('[data-copied]').textContent = words;
  }

  #on(part: string, act: () => void): void {
    this.#find(part).addEventListener('click', act);
  }

  /** A part of the dialog as Tray.astro writes it. @throws Error where it does not */
  #find(part: string): HTMLElement {
    const found = this.#dialog.querySelector<HTMLElement>(part);
    if (!found) throw new Error(`The tray has no ${part}.`);
    return found;
  }
}
