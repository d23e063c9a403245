/** The two builds that are tested, and what is on their disks. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { kindOfPage, type PageKind } from '../../src/testing/page-kinds.ts';

/** `local`: no address known, at the root. `deployed`: as on the project page of a code host. */
export type SiteName = 'local' | 'deployed';

export const DEPLOYED = {
  siteUrl: 'https://playbooks.example',
  basePath: '/review-playbooks/',
  repoUrl: 'https://github.com/example/review-playbooks',
} as const;

export function siteFolder(site: SiteName): string {
  return site === 'local'
    ? join(process.cwd(), 'dist')
    : join(process.cwd(), '.cache', 'deployed', 'dist');
}

/** Every file of a built site, relative to it, with forward slashes. */
export function filesOf(site: SiteName): string[] {
  const folder = siteFolder(site);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

/** The text of a file of a built site. */
export function textOf(site: SiteName, file: string): string {
  return readFileSync(join(siteFolder(site), file), 'utf8');
}

export interface BuiltPage {
  readonly kind: PageKind;
  /** The file, relative to the built site. */
  readonly file: string;
  /** The address, relative to the site's home. */
  readonly address: string;
  readonly bytes: number;
}

/** Every page of the local site, heaviest first. */
export function builtPages(): BuiltPage[] {
  return filesOf('local')
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      kind: kindOfPage(file),
      file,
      address: file.replace(/(^|\/)index\.html$/, '$1'),
      bytes: statSync(join(siteFolder('local'), file)).size,
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** The heaviest page of each kind. */
export function onePageOfEachKind(): BuiltPage[] {
  const kinds = Map.groupBy(builtPages(), ({ kind }) => kind);
  return [...kinds.values()].flatMap(([heaviest]) => (heaviest ? [heaviest] : []));
}

/** The heaviest page of a kind. @throws Error where the site has none */
export function pageOfKind(kind: PageKind): BuiltPage {
  const page = builtPages().find((candidate) => candidate.kind === kind);
  if (!page) throw new Error(`The built site has no page of the kind “${kind}”.`);
  return page;
}

/** Pages that lead on at once, so that a script or a refresh leaves them. */
export const isWaypoint = ({ kind }: BuiltPage): boolean =>
  kind === 'permalink' || kind === 'section-permalink';

/** The permanent numbers, with the slug that each means. */
export function permalinks(): { number: number; slug: string }[] {
  const text = readFileSync(join(process.cwd(), 'content', 'permalinks.json'), 'utf8');
  const entries = Object.entries(
    JSON.parse(text) as Record<string, { slug: string; withdrawn?: object }>,
  );
  return entries
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([number, { slug }]) => ({ number: Number(number), slug }));
}
