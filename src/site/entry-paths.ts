import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';

/** A route of an entry: its slug, what its page shows, and the key under which Astro keeps the rendered page. */
export interface EntryPath<Kind extends CollectionKey> {
  readonly params: { readonly slug: string };
  readonly props: { readonly entry: CollectionEntry<Kind>['data'] };
  readonly cacheKey: string;
}

/** The routes of a kind, one an entry. The digest covers all that a page shows, so a page is kept until it changes. */
export async function entryPaths<Kind extends CollectionKey>(
  kind: Kind,
): Promise<EntryPath<Kind>[]> {
  const entries = await getCollection(kind);
  return entries.map(({ id, data, digest }) => ({
    params: { slug: id },
    props: { entry: data },
    cacheKey: String(digest ?? id),
  }));
}
