/** The browser's storage, which can be full, forbidden or damaged: none of that may break a page. */

/** What is stored under a key, or null where there is nothing or storage is forbidden. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text. @returns whether it was kept */
export function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
