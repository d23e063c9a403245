/** The watch that is put into a page: it sees when results are there, without waiting for them to be painted. */
import type { Dialog } from './search-dialog.ts';

/** When something happened in a page, by the clock of the wall, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first answer to a search: a result, or that there is none. */
export interface Answer extends Span {
  readonly found: boolean;
}

interface Watch {
  readonly first: (dialog: Dialog, query: string) => Promise<Answer>;
  readonly update: (dialog: Dialog, value: string, also: readonly Dialog[]) => Promise<Span[]>;
}

declare global {
  var searchWatch: Watch | undefined;
}

/** Runs in the page, and so can use nothing of this module. */
export function installWatch(): void {
  const mostMilliseconds = 30_000;

  /** Looks at once and at each change of the document, without waiting for it to be painted. */
  async function until<Seen>(what: string, look: () => Seen | null): Promise<Seen> {
    const now = look();
    if (now !== null) return now;
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`${what} did not come in ${String(mostMilliseconds)} ms.`));
      }, mostMilliseconds);
      const observer = new MutationObserver(() => {
        const seen = look();
        if (seen === null) return;
        observer.disconnect();
        clearTimeout(tooLate);
        resolve(seen);
      });
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, everything);
    });
  }

  /** The end of a span: when what came is also laid out. */
  function spanFrom(start: number, shown: Element): Span {
    shown.getBoundingClientRect();
    const { timeOrigin } = performance;
    return { start: timeOrigin + start, end: timeOrigin + performance.now() };
  }

  function fieldOf({ field }: Dialog): HTMLInputElement | null {
    const input = document.querySelector<HTMLInputElement>(field);
    return input?.checkVisibility() ? input : null;
  }

  /** Types a line; pastes what has several lines, which a page may put into one. */
  function enter(input: HTMLInputElement, text: string): void {
    if (text.includes('\n') && isTakenFromClipboard(input, text)) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  function isTakenFromClipboard(input: HTMLInputElement, text: string): boolean {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    input.select();
    return !input.dispatchEvent(paste);
  }

  function answered({ answer, pending }: Dialog, query: string): Element | null {
    const place = document.querySelector(answer.in);
    if (!place) return null;
    const { attribute, before } = answer;
    const said = attribute === undefined ? place.textContent.trim() : place.getAttribute(attribute);
    const isIt = before === undefined ? said === query : said?.endsWith(before + query);
    if (!isIt || (pending !== undefined && document.querySelector(pending))) return null;
    return place;
  }

  globalThis.searchWatch = {
    async first(dialog, query) {
      const button = document.querySelector<HTMLButtonElement>(dialog.button);
      if (!button) throw new Error(`The page has no ${dialog.button}.`);
      const start = performance.now();
      button.click();
      const input = await until(dialog.field, () => fieldOf(dialog));
      enter(input, query);
      const what = `A result for “${query}”`;
      const [found, none] = [dialog.result, dialog.nothing];
      const any = none === undefined ? found : `${found}, ${none}`;
      const shown = await until(what, () => document.querySelector(any));
      return { ...spanFrom(start, shown), found: shown.matches(found) };
    },
    async update(dialog, value, also) {
      const input = await until(dialog.field, () => fieldOf(dialog));
      const start = performance.now();
      enter(input, value);
      // A field of one line holds what it made of several.
      const query = input.value;
      const seen = [dialog, ...also].map(async (how) =>
        spanFrom(start, await until(`An answer to “${query}”`, () => answered(how, query))),
      );
      return Promise.all(seen);
    },
  };
}
