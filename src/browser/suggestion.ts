/**
 * While a selection lies within one sheet, its caption offers the selected lines as a suggestion. Whole lines, also
 * where parts of them are selected: a code host replaces lines.
 */
import { announce } from './announce.ts';
import { asSuggestion } from './pr-texts.ts';
import { codeIn } from './sample-code.ts';

const button = document.createElement('button');
button.type = 'button';
button.className = 'copy suggest';
button.textContent = 'Copy as suggestion';

let due = false;
/** Whether the selection is newer than the focus: then Tab goes on from the selection. */
let fresh = false;

document.addEventListener('selectionchange', () => {
  fresh = true;
  look();
});

document.addEventListener('focusin', () => {
  fresh = false;
});

// Without this, Tab would go on behind the selection, past the caption.
document.addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (key !== 'Tab' || shiftKey || ctrlKey || altKey || metaKey) return;
  if (!fresh || !button.isConnected) return;
  event.preventDefault();
  button.focus();
});

// A press of the pointer must not take the selection away.
button.addEventListener('mousedown', (event) => {
  event.preventDefault();
});
button.addEventListener('blur', look);

/** Looks at the selection, once for all that happens before the next frame. */
function look(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    offer();
  });
}

function offer(): void {
  const selection = getSelection();
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
  const sheet = range && !range.collapsed ? sheetOf(range) : null;
  const code = sheet && range ? selectedLines(range, sheet) : '';
  const caption = sheet?.querySelector('figcaption');
  if (!caption || code === '') {
    // Whoever copies by hand has left the selection for a field beside the button.
    const inUse = button.matches(':focus') || button.parentElement?.querySelector('.copy-by-hand');
    if (!inUse) button.remove();
    return;
  }
  button.dataset['copyText'] = asSuggestion(code);
  if (button.parentElement === caption) return;
  const path = caption.querySelector('.path')?.textContent ?? '';
  button.setAttribute('aria-label', `Copy as suggestion: ${path}`);
  caption.append(button);
  announce('Copy as suggestion: Tab leads there');
}

/** The sheet in which a selection lies: it begins there, and takes nothing from behind it. */
function sheetOf(range: Range): Element | null {
  const { startContainer, endContainer, endOffset } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const lines = start?.closest('.sheet .lines');
  if (!lines) return null;
  if (!lines.contains(endContainer)) {
    const behind = document.createRange();
    behind.setStartAfter(lines);
    behind.setEnd(endContainer, endOffset);
    if (behind.toString().trim() !== '') return null;
  }
  return lines.closest('.sheet');
}

function selectedLines(range: Range, sheet: Element): string {
  // What the unified view shows as taken away is not there afterwards.
  const lines = sheet.closest('.unified') ? '.l:not(.del) > .t' : '.t';
  return [...sheet.querySelectorAll(lines)]
    .filter((line) => isSelected(line, range))
    .map(codeIn)
    .join('');
}

/** Whether some of a line is selected: more than its end, unless there is no more. */
function isSelected(line: Element, range: Range): boolean {
  if (!range.intersectsNode(line)) return false;
  const part = document.createRange();
  part.selectNodeContents(line);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  const selected = codeIn(part.cloneContents());
  return selected !== '' && (selected !== '\n' || codeIn(line) === '\n');
}
