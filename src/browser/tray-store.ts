/**
 * The tray of this browser: read anew for each change, because other tabs change it too. Where storage is full or
 * forbidden, the page keeps it while it is open.
 */
import { read, write } from './storage.ts';
import { parseTray, storedTray, type Tray } from './tray-entries.ts';

const TRAY_KEY = 'playbooks-tray';
/** Dispatched on the document when the tray has changed, in this tab or in another. */
export const TRAY_CHANGED = 'tray-changed';

/** What could not be stored. */
let held: Tray | undefined;

export function tray(): Tray {
  return held ?? parseTray(read(TRAY_KEY));
}

/** Whether this browser keeps the tray when the page is left. */
export function isKept(): boolean {
  return held === undefined;
}

/** Changes the tray and tells the page. */
export function changeTray(change: (entries: Tray) => Tray): void {
  const before = tray();
  const after = change(before);
  if (after === before) return;
  held = write(TRAY_KEY, storedTray(after)) ? undefined : after;
  document.dispatchEvent(new CustomEvent(TRAY_CHANGED));
}

addEventListener('storage', ({ key }) => {
  // Null: everything was cleared.
  if (key === TRAY_KEY || key === null) document.dispatchEvent(new CustomEvent(TRAY_CHANGED));
});
