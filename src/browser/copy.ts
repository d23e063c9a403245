/**
 * Copying, for every button that says what it copies:
 * `data-copy-text` the text itself, `data-copy="sheet"` the code of the figure around it, `data-copy="#id"` an element.
 */
import { isTyping, shortcutsAreOn } from './shortcuts.ts';

/** Furniture inside code that is not code. */
const NOT_CODE = '.vh, .call, .sg';
const SHOWN_MILLISECONDS = 1600;

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-copy], [data-copy-text]')
      : null;
  if (button) void copyFor(button);
});

document.addEventListener('keydown', (event) => {
  if (isTyping(event) || !shortcutsAreOn()) return;
  const button = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (!button) return;
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
    show(button, text);
  }
}

function textOf(button: HTMLElement): string {
  const { copyText, copy } = button.dataset;
  if (copyText !== undefined) return copyText;
  if (copy?.startsWith('#'))
    return document.querySelector<HTMLElement>(copy)?.innerText.trim() ?? '';
  const lines = button.closest('figure')?.querySelectorAll('.t') ?? [];
  return [...lines]
    .map((line) => {
      const code = line.cloneNode(true);
      if (code instanceof Element)
        code.querySelectorAll(NOT_CODE).forEach((furniture) => {
          furniture.remove();
        });
      return code.textContent ?? '';
    })
    .join('');
}

function say(button: HTMLElement, words: string): void {
  const status = button.closest('[role="group"]')?.querySelector('[data-copied]');
  if (status) status.textContent = `${words}: ${button.textContent.trim()}`;
  if (button.dataset['was'] !== undefined) return;
  button.dataset['was'] = button.innerHTML;
  button.textContent = words;
  setTimeout(() => {
    button.innerHTML = button.dataset['was'] ?? '';
    delete button.dataset['was'];
    if (status) status.textContent = '';
  }, SHOWN_MILLISECONDS);
}

/** Puts the text into a field behind the button, selected. */
function show(button: HTMLElement, text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'copy-field';
  field.setAttribute('aria-label', 'Text to copy');
  button.after(field);
  field.select();
  field.addEventListener('blur', () => {
    field.remove();
  });
}
