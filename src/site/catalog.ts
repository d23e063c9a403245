import type { Catalog } from '../catalog/catalog.ts';
import { loadWholeCatalog } from '../catalog/load.ts';
import { lastReading } from '../rendering/shared-catalog.ts';

/**
 * The catalogue, for pages and endpoints that need more than their own entry. In a build what the loader read;
 * in dev read anew for each request, because the content changes under it.
 */
export async function catalog(): Promise<Catalog> {
  const root = process.cwd();
  if (import.meta.env.DEV) return (await loadWholeCatalog(root)).catalog;
  return (await lastReading(root)).published;
}
