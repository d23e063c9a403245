/** Warnings of Astro that say nothing about this site. */
const NOISE = [
  // Every kind of page has a collection of its own; Starlight looks for these two.
  /The collection "(docs|i18n)" does not exist or is empty/,
  // The build says itself what is left out without SITE_URL.
  /The Sitemap integration requires the `site` astro.config option/,
];

/** What Astro printed, without the lines that say nothing. */
export function withoutNoise(output: string): string {
  const lines = output.split('\n').filter((line) => !NOISE.some((noise) => noise.test(line)));
  return lines.join('\n').trim();
}
