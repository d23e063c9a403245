import type { Catalog } from '../catalog/catalog.ts';
import { loadWholeCatalog } from '../catalog/load.ts';

let loading: Promise<Catalog> | undefined;

/**
 * The catalogue, for pages and endpoints that need more than their own entry. Read once a build;
 * in dev anew for each request, because the content changes under it.
 */
export async function catalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return read();
  loading ??= read();
  return loading;
}

async function read(): Promise<Catalog> {
  const { catalog: whole, published } = await loadWholeCatalog(process.cwd());
  return import.meta.env.DEV ? whole : published;
}
