/** Copying the link of a result from the keyboard, and laying an issue into the tray. */
import { numberName, permalinkPath } from '../catalog/addresses.ts';
import { element } from './element.ts';

const SHOWN_MILLISECONDS = 1600;
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Copies the permalink of a result, or its link where it has no number; shows the text where copying is forbidden. */
export async function copyResult(item: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const text = shareable(item, link);
  try {
    await navigator.clipboard.writeText(text);
    say(item, `Copied: ${text}`);
  } catch {
    showText(item, text);
  }
}

/** Asks for an issue to be laid into the tray, or taken out of it. */
export function toggleInTray(item: HTMLElement): void {
  const number = Number(item.dataset['number']);
  if (!Number.isInteger(number)) return;
  item.dispatchEvent(new CustomEvent('tray-toggle', { bubbles: true, detail: { number } }));
}

/** What is worth pasting elsewhere: a link to localhost is not, and a number is. */
function shareable(item: HTMLElement, link: HTMLAnchorElement): string {
  const number = item.dataset['number'];
  const local = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  const { SITE } = import.meta.env;
  if (number !== undefined && !SITE && local) return numberName(Number(number));
  const path = number === undefined ? link.pathname : BASE + permalinkPath(Number(number));
  return new URL(path, SITE || location.href).href;
}

function say(item: HTMLElement, words: string): void {
  item.querySelector('[data-copied]')?.remove();
  const note = element('p', { class: 'note', role: 'status', 'data-copied': '' });
  item.append(note);
  // A status is read out when it changes, not when it comes.
  note.textContent = words;
  setTimeout(() => {
    note.remove();
  }, SHOWN_MILLISECONDS);
}

/** Puts the text into a field below the result, selected; the focus returns when the field is left. */
function showText(item: HTMLElement, text: string): void {
  const field = element('textarea', { class: 'copy-field', 'aria-label': 'Text to copy' });
  field.value = text;
  field.readOnly = true;
  field.addEventListener('blur', () => {
    field.remove();
  });
  item.append(field);
  field.select();
  field.focus();
}
