/** The sections of the site, in the order of the header; the last stands in the small menu and the footer alone. */
export const SITE_SECTIONS = [
  { label: 'Issues', path: '/issues/' },
  { label: 'Playbooks', path: '/playbooks/' },
  { label: 'Topics', path: '/topics/' },
  { label: 'Reviews', path: '/reviews/' },
  { label: 'Link in PRs', path: '/link-in-prs/' },
  { label: 'Contribute', path: '/contribute/' },
] as const;

/** The page that counts what held of all reviews; it belongs to the section of the reviews. */
export const HELD_UP_PATH = '/how-the-reviews-held-up/';

/** The path of the Open Graph image of a section's own page: `/og/issues.png`. */
export function sectionImagePath(path: string): string {
  return `/og${path.replace(/\/$/, '')}.png`;
}
