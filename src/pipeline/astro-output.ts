/** Warnings of Astro that say nothing about this site. */
const NOISE = [
  // Every kind has a collection of its own; Starlight expects one called docs.
  /The collection "docs" does not exist or is empty/,
];

/** What Astro printed, without the lines that say nothing. */
export function withoutNoise(output: string): string {
  const lines = output.split('\n').filter((line) => !NOISE.some((noise) => noise.test(line)));
  return lines.join('\n').trim();
}
