/**
 * Copying, for every button that says what it copies:
 * `data-copy-text` the text itself, `data-copy="sheet"` the code of the figure around it, `data-copy="#id"` an element.
 */
import { announce } from './announce.ts';
import { copyByHand } from './copy-by-hand.ts';
import { codeIn } from './sample-code.ts';
import { isTyping, shortcutsAreOn } from './shortcuts.ts';

const SHOWN_MILLISECONDS = 1600;

/** What stands on a button while it says that it copied. */
const labels = new WeakMap<HTMLElement, readonly ChildNode[]>();

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-copy], [data-copy-text]')
      : null;
  if (button) void copyFor(button);
});

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || isTyping(event) || !shortcutsAreOn()) return;
  const button = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`);
  // Behind an open dialog the page is out of reach, for keys too.
  if (!button || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void copyFor(button);
});

async function copyFor(button: HTMLElement): Promise<void> {
  const text = textOf(button);
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    // Without a secure address, or where it is forbidden, the reader copies by hand.
    copyByHand(button, text);
  }
}

function textOf(button: HTMLElement): string {
  const { copyText, copy } = button.dataset;
  if (copyText !== undefined) return copyText;
  if (copy?.startsWith('#'))
    return document.querySelector<HTMLElement>(copy)?.innerText.trim() ?? '';
  const lines = button.closest('figure')?.querySelectorAll('.t') ?? [];
  return [...lines].map(codeIn).join('');
}

function say(button: HTMLElement, words: string): void {
  const label = labels.get(button) ?? [...button.childNodes];
  const name = button.getAttribute('aria-label') ?? wordsOf(label);
  tell(button, `${words}: ${name.replace(/^Copy:? /, '')}`);
  if (labels.has(button)) return;
  labels.set(button, label);
  // A button that shrank would draw its neighbours under the pointer.
  button.style.minWidth = `${String(button.offsetWidth)}px`;
  button.replaceChildren(words);
  setTimeout(() => {
    button.replaceChildren(...label);
    button.style.minWidth = '';
    labels.delete(button);
    tell(button, '');
  }, SHOWN_MILLISECONDS);
}

/** Buttons of a group have a place there that says it to all. */
function tell(button: HTMLElement, words: string): void {
  const status = button.closest('[role="group"]')?.querySelector('[data-copied]');
  if (status) status.textContent = words;
  else announce(words);
}

function wordsOf(nodes: readonly ChildNode[]): string {
  const words = nodes.filter((node) => node.nodeName !== 'KBD').map((node) => node.textContent);
  return words.join(' ').trim();
}
