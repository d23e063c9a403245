/** The kinds of pages of the built site, told by their paths. */

const KINDS = [
  ['home', /^index\.html$/],
  ['not-found', /^404\.html$/],
  ['issues', /^issues\/(page\/\d+\/)?index\.html$/],
  ['issue', /^issues\/[^/]+\/index\.html$/],
  ['playbooks', /^playbooks\/index\.html$/],
  ['playbook', /^playbooks\/[^/]+\/index\.html$/],
  ['topics', /^topics\/index\.html$/],
  ['topic', /^topics\/[^/]+\/index\.html$/],
  ['reviews', /^reviews\/index\.html$/],
  ['review', /^reviews\/[^/]+\/index\.html$/],
  ['held-up', /^how-the-reviews-held-up\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['permalink-list', /^rp\/index\.html$/],
  ['permalink', /^rp\/\d+\/index\.html$/],
  ['section-permalink', /^rp\/\d+-[a-z-]+\/index\.html$/],
  ['link-in-prs', /^link-in-prs\/index\.html$/],
  ['contribute', /^contribute\/index\.html$/],
  ['write-a-proof', /^contribute\/proofs\/index\.html$/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type PageKind = (typeof KINDS)[number][0] | 'other';

/** Every kind that a whole site has. */
export const PAGE_KINDS: readonly PageKind[] = KINDS.map(([kind]) => kind);

/** The kind of a page. @param path its file, relative to the built site, with forward slashes */
export function kindOfPage(path: string): PageKind {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}
