/** Moving through a search by keys: from the field into the results and back. */
import { isTyping, shortcutsAreOn } from './shortcuts.ts';
import { copyResult, toggleInTray } from './search-copy.ts';

/** What the arrow keys move through, in order. */
type Stops = () => readonly HTMLElement[];

/** Listens for keys within a search. Single letters act on results alone, and never in fields. */
export function listenForKeys(search: HTMLElement, field: HTMLInputElement, stops: Stops): void {
  search.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const handled =
      event.target === field ? keyInField(event, stops) : keyInResults(event, field, stops);
    if (handled) event.preventDefault();
  });
}

/** Enter is the form's: it submits it. */
function keyInField({ key }: KeyboardEvent, stops: Stops): boolean {
  if (key !== 'ArrowDown') return false;
  stops()[0]?.focus();
  return true;
}

function keyInResults(event: KeyboardEvent, field: HTMLInputElement, stops: Stops): boolean {
  const all = stops();
  const item = event.target instanceof Element ? event.target.closest('li') : null;
  const at = all.findIndex((stop) => isWithin(stop, event.target));
  if (!item || at < 0 || isTyping(event)) return slash(event, field);
  const to = {
    ArrowDown: all[at + 1] ?? all[at],
    ArrowUp: all[at - 1] ?? field,
    Home: all[0],
    End: all.at(-1),
  };
  if (event.key in to) to[event.key as keyof typeof to]?.focus();
  else return letter(event, all[at]) || slash(event, field);
  return true;
}

/** Whether an event comes from the result that a stop belongs to, its sections included. */
function isWithin(stop: HTMLElement, target: EventTarget | null): boolean {
  const item = stop.closest('.hit') ?? stop.closest('li');
  return target instanceof Node && (item?.contains(target) ?? false);
}

function letter({ key }: KeyboardEvent, stop: HTMLElement | undefined): boolean {
  const item = stop?.closest<HTMLElement>('.hit');
  if (!shortcutsAreOn() || !item || !(stop instanceof HTMLAnchorElement)) return false;
  if (key === 'y') void copyResult(item, stop);
  else if (key === 'b') toggleInTray(item);
  else return false;
  return true;
}

function slash(event: KeyboardEvent, field: HTMLInputElement): boolean {
  if (event.key !== '/' || isTyping(event) || !shortcutsAreOn()) return false;
  field.focus();
  return true;
}
