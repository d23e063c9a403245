/** Puts issues into the tray and takes them out again. */
import { numberName } from '../catalog/addresses.ts';
import { added, changed, readSnapshot, removed, type Snapshot } from './tray-entries.ts';
import { changeTray, isKept, tray } from './tray-store.ts';

/** Words about issues that were taken out while this page was open: coming back they have them again. */
const words = new Map<number, string>();

/**
 * Puts an issue into the tray, or takes it out where it is in.
 *
 * @param issue what the tray shows of it, or null where the page does not know
 * @returns what happened, in words
 */
export function toggleInTray(number: number, issue: Snapshot | null): string {
  const name = numberName(number);
  const entry = tray().find((one) => one.number === number);
  if (entry) {
    words.set(number, entry.word);
    changeTray((entries) => removed(entries, number));
    return `${name} is out of the tray`;
  }
  changeTray((entries) => added(entries, { number, word: words.get(number) ?? '', issue }));
  if (issue === null) void lookUp(number);
  return isKept()
    ? `${name} is in the tray`
    : `${name} is in the tray until you leave this page: this browser does not keep it`;
}

/** Asks the site for what the tray shows of an issue. A number that has no issue goes out again. */
export async function lookUp(number: number): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  try {
    const response = await fetch(`${base}/api/issues/${String(number)}.json`);
    const issue = response.ok ? readSnapshot(await response.json()) : null;
    if (issue) changeTray((entries) => changed(entries, number, { issue }));
    else if (response.ok || response.status === 404) {
      changeTray((entries) => removed(entries, number));
    }
  } catch {
    // Without a connection the tray shows the number alone, and asks again when it is opened.
  }
}

/** Renews what the tray shows of an issue that is in it. */
export function renew(number: number, issue: Snapshot): void {
  const entry = tray().find((one) => one.number === number);
  // Other tabs hear of each change, so only of what is one.
  if (!entry || JSON.stringify(entry.issue) === JSON.stringify(issue)) return;
  changeTray((entries) => changed(entries, number, { issue }));
}
