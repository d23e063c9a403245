/** The field of a search: what is pasted into it keeps its words apart. */

/** The field of a search, and the place for everything else. @throws Error where either is missing */
export function searchParts(root: HTMLElement): { field: HTMLInputElement; body: Element } {
  const field = root.querySelector<HTMLInputElement>('input[type="search"]');
  const body = root.querySelector('[data-search-body]');
  if (!field || !body) throw new Error('A search has a field and a place for what is found.');
  return { field, body };
}

/** A text of several lines as one: a field of one line would join the last word of a line with the first of the next. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trimEnd();
}

/** Keeps the words of pasted and dropped lines apart. */
export function keepLinesApart(field: HTMLInputElement): void {
  field.addEventListener('paste', (event) => {
    putInOneLine(field, event, event.clipboardData);
  });
  field.addEventListener('drop', (event) => {
    putInOneLine(field, event, event.dataTransfer);
  });
}

function putInOneLine(field: HTMLInputElement, event: Event, data: DataTransfer | null): void {
  const text = data?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? field.value.length];
  field.setRangeText(inOneLine(text), start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
