import { join } from 'node:path';
import { numberName } from '../catalog/addresses.ts';
import { ownerOf } from '../catalog/permalink-register.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import { slug as slugSchema } from '../catalog/schema/values.ts';
import { exists } from './changes.ts';

/** Folder of an issue, relative to the root. */
export const issueFolder = (slug: string): string => `content/issues/${slug}`;

/** What keeps a slug from becoming the name of another issue, each with what to do; empty where nothing does. */
export async function faultsOfNewSlug(
  root: string,
  slug: string,
  permalinks: Permalinks,
): Promise<string[]> {
  if (!slugSchema.safeParse(slug).success) {
    const plain = slug
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 80);
    const proposal = plain === '' ? '' : ` “${plain}” would do.`;
    return [
      `“${slug}” is no slug: use lower-case words joined by hyphens, at most 80 characters.${proposal}`,
    ];
  }
  const owner = ownerOf(permalinks, slug);
  if (owner) {
    return [
      `“${slug}” ${owner.current ? 'is' : 'was'} an address of ${numberName(owner.number)}, and leads there for ever. Choose another.`,
    ];
  }
  if (await exists(join(root, issueFolder(slug)))) {
    return [`${issueFolder(slug)} is there already. Choose another slug, or write on in there.`];
  }
  return [];
}
