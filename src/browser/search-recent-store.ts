/** What was searched last. Kept in this browser alone. */
import { read, write } from './storage.ts';

const KEY = 'playbooks-searches';
const MOST = 8;
const MOST_CHARACTERS = 300;

/** The last searches, latest first; what is damaged or from somebody else counts as nothing. */
export function recentSearches(): readonly string[] {
  let stored: unknown;
  try {
    stored = JSON.parse(read(KEY) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  const queries = stored.filter(
    (query): query is string =>
      typeof query === 'string' && query.trim() !== '' && query.length <= MOST_CHARACTERS,
  );
  return [...new Set(queries)].slice(0, MOST);
}

/** Keeps a search, as the latest. A text that is longer than anybody would pick from a list is not kept. */
export function keepSearch(query: string): void {
  const kept = query.trim();
  if (kept === '' || kept.length > MOST_CHARACTERS) return;
  store([kept, ...recentSearches().filter((other) => other !== kept)].slice(0, MOST));
}

/** Forgets a search, or all of them. */
export function forgetSearch(query?: string): void {
  store(query === undefined ? [] : recentSearches().filter((other) => other !== query));
}

function store(queries: readonly string[]): void {
  write(KEY, JSON.stringify(queries));
}
