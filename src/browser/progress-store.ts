/**
 * Which steps of which playbooks a reader has done. Kept in this browser alone, by the steps' ids, so that a playbook
 * can be reordered or lengthened without losing anything.
 */
import { read, write } from './storage.ts';

const KEY = 'playbooks-progress';

/** Progress in one playbook. */
export interface Progress {
  readonly done: readonly string[];
  /** When it last changed, in milliseconds since 1970; the home page continues the latest. */
  readonly changed: number;
}

/** Everything that is stored; what is damaged or from another version counts as nothing. */
export function allProgress(): Record<string, Progress> {
  let stored: unknown;
  try {
    stored = JSON.parse(read(KEY) ?? '{}');
  } catch {
    return {};
  }
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(isProgress));
}

/** The steps that are done of one playbook. */
export function progressOf(playbook: string): readonly string[] {
  return allProgress()[playbook]?.done ?? [];
}

/** Stores the steps that are done; none removes the playbook. @returns whether it was kept */
export function keepProgress(playbook: string, done: readonly string[]): boolean {
  const { [playbook]: _before, ...others } = allProgress();
  const all = done.length > 0 ? { ...others, [playbook]: { done, changed: Date.now() } } : others;
  return write(KEY, JSON.stringify(all));
}

function isProgress(entry: [string, unknown]): entry is [string, Progress] {
  const value = entry[1];
  return (
    typeof value === 'object' &&
    value !== null &&
    'done' in value &&
    Array.isArray(value.done) &&
    value.done.every((id) => typeof id === 'string') &&
    'changed' in value &&
    typeof value.changed === 'number'
  );
}
