/** Fields of one line into which texts of several are pasted. */
import { inOneLine } from '../search/lines.ts';

/** Keeps the lines of what is pasted or dropped: a field of one line would join the last word of a line with the next. */
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
