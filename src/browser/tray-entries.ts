/** What the tray holds, and how it changes. Pure. */
import type { Pasteable } from './pr-texts.ts';

/** What the tray shows of an issue; its address is made when it is copied, because a site may move. */
export type Snapshot = Omit<Pasteable, 'number' | 'url'>;

export interface TrayEntry {
  readonly number: number;
  /** The reviewer's own words about it. */
  readonly word: string;
  /** Null until it is known. */
  readonly issue: Snapshot | null;
}

export type Tray = readonly TrayEntry[];

const VERSION = 1;

/**
 * Reads what was stored. What is damaged counts as nothing; of what is foreign, older or newer, every entry that can
 * be understood is kept, once.
 */
export function parseTray(text: string | null): Tray {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  const list = Array.isArray(stored) ? stored : propertiesOf(stored)['entries'];
  return (Array.isArray(list) ? list : []).flatMap(readEntry).reduce<Tray>(added, []);
}

export function storedTray(entries: Tray): string {
  return JSON.stringify({ version: VERSION, entries });
}

/** Reads a snapshot, from storage or from the JSON of an issue; null where it is none. */
export function readSnapshot(value: unknown): Snapshot | null {
  const { title, severity, summary, fix } = propertiesOf(value);
  if (typeof title !== 'string' || typeof severity !== 'string' || typeof summary !== 'string') {
    return null;
  }
  return { title, severity, summary, fix: typeof fix === 'string' ? fix : null };
}

export function has(tray: Tray, number: number): boolean {
  return tray.some((entry) => entry.number === number);
}

/** With an entry at the end; one that is there already stays where it is. */
export function added(tray: Tray, entry: TrayEntry): Tray {
  return has(tray, entry.number) ? tray : [...tray, entry];
}

export function removed(tray: Tray, number: number): Tray {
  return tray.filter((entry) => entry.number !== number);
}

/** With an entry changed in part. */
export function changed(
  tray: Tray,
  number: number,
  parts: Partial<Pick<TrayEntry, 'word' | 'issue'>>,
): Tray {
  return tray.map((entry) => (entry.number === number ? { ...entry, ...parts } : entry));
}

/** With an entry moved up (-1) or down (1). */
export function moved(tray: Tray, number: number, by: -1 | 1): Tray {
  const from = tray.findIndex((entry) => entry.number === number);
  const [entry, neighbour] = [tray[from], tray[from + by]];
  if (!entry || !neighbour) return tray;
  return tray.map((each) => (each === entry ? neighbour : each === neighbour ? entry : each));
}

/** As it was before, with what has come since at the end. */
export function restored(before: Tray, now: Tray): Tray {
  return now.reduce(added, before);
}

function readEntry(value: unknown): TrayEntry[] {
  const { number = value, word, issue } = propertiesOf(value);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return [];
  return [{ number, word: typeof word === 'string' ? word : '', issue: readSnapshot(issue) }];
}

function propertiesOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
