/**
 * `/robots.txt`: everything may be read.
 *
 * @param sitemap its absolute address, or undefined where the site has none
 */
export function robotsText(sitemap: string | undefined): string {
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
}
