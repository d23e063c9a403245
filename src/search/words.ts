/** How text is cut into words: the same when a page is indexed and when a query is read. */

/** Runs of letters, digits and what holds identifiers together. */
const TOKEN = /[\p{L}\p{N}_][\p{L}\p{N}_.\-/:@$]*[\p{L}\p{N}_]|[\p{L}\p{N}]/gu;
/** Where the parts of a name meet: `fooBar`, `HTTPServer`. */
export const CAMEL = /(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** The tokens of a text as they stand: words, and identifiers with what holds them together. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The words of a text in lower case; identifiers are cut at underscores, dots and humps. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').match(WORD) ?? [];
  return words.flatMap((word) => word.split(CAMEL)).map((word) => word.toLowerCase());
}

/** Names of one letter are told from letters by their call: `F()`, `Q(…)`. */
const ONE_LETTER_CALL = /(?<![\p{L}\p{N}_])\p{Lu}(?=\()/gu;

/** The one-letter names that a text calls, in lower case. */
export function shortCallsIn(text: string): string[] {
  return (text.match(ONE_LETTER_CALL) ?? []).map((name) => name.toLowerCase());
}
