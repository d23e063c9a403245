import { read } from './storage.ts';

/** Where readers switch single keys off; WCAG 2.1.4 asks for it. */
export const SHORTCUTS_KEY = 'playbooks-shortcuts';

/** Whether single-key shortcuts are on: they are unless a reader switched them off. */
export function shortcutsAreOn(): boolean {
  return read(SHORTCUTS_KEY) !== 'off';
}

/** Whether a key belongs to a field or to a combination, and must not be taken for a shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
