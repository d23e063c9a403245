/** Chance that repeats itself, and names that do not: what is generated is the same at every run. */

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32, which is small and even enough for texts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

const CONSONANTS = 'bdfghjklmnprstvwxyzq';
const VOWELS = 'aeiou';
const SYLLABLES = Array.from(CONSONANTS).flatMap((consonant) =>
  Array.from(VOWELS).map((v) => consonant + v),
);
const NAMES = SYLLABLES.length ** 3;

/** Without a factor in common with the number of names, so that no two indices share one. */
const STRIDE = 618_033;

/** A word of six letters that can be spoken; another one for each index below a million. */
export function uniqueName(index: number): string {
  let rest = (index * STRIDE + 271_829) % NAMES;
  let name = '';
  for (let count = 0; count < 3; count++) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name;
}
