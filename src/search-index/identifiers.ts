import { shortCallsIn, tokensOf, wordsOf } from '../search/words.ts';

/** What a token of several parts has; most have none and need not be cut. */
const COMPOUND = /[^\p{L}\p{N}]|[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/**
 * The identifiers of texts in their parts, once each: `get_or_create` as “get or create”, so that parts of names and
 * neighbours within them are found.
 */
export function unshownParts(texts: readonly string[]): string[] {
  const parts = new Set<string>();
  for (const text of texts) {
    for (const name of shortCallsIn(text)) parts.add(name);
    for (const token of tokensOf(text)) {
      const words = COMPOUND.test(token) ? wordsOf(token) : [];
      if (words.length > 1) parts.add(words.join(' '));
    }
  }
  return [...parts];
}
