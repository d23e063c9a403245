/** Whether two words are forms of one. */

/** What English puts behind a stem; the last letter of the stem can be doubled before it. */
const ENDING =
  /^(?:e|y|s|es|ed|d|er|ers|r|rs|ing|ings|ies|ied|ion|ions|ation|ations|or|ors|ment|ments|al|ally|ly|able)?$/;
const SHORTEST_STEM = 3;

/** Whether two lower-case words differ by their endings alone: “update” and “updating”, not “count” and “country”. */
export function areForms(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && stem < b.length && a[stem] === b[stem]) stem++;
  // “used” and “user” part behind a letter that belongs to both endings.
  for (const length of [stem, stem - 1]) {
    if (length < Math.min(SHORTEST_STEM, a.length, b.length)) return false;
    if (isEnding(a, length) && isEnding(b, length)) return true;
  }
  return false;
}

function isEnding(word: string, from: number): boolean {
  const rest = word.slice(from);
  const isDoubled = rest.startsWith(word.charAt(from - 1));
  return ENDING.test(rest) || (isDoubled && rest.length > 1 && ENDING.test(rest.slice(1)));
}
