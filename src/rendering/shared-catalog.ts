/**
 * One reading of the content for a whole build. Astro runs loaders and pages as two programs in one process, each with
 * modules of its own, so what they share has to hang on something that they have in common.
 */
import { resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadWholeCatalog } from '../catalog/load.ts';

/** The catalogue with drafts and without; what it was parsed from is let go. */
export interface Reading {
  readonly catalog: Catalog;
  readonly published: Catalog;
}

declare global {
  var catalogReadings: Map<string, Promise<Reading>> | undefined;
}

/** Reads the content, for this caller and for those who ask for the last reading. */
export function readCatalog(root: string): Promise<Reading> {
  const reading = loadWholeCatalog(root).then(({ catalog, published }) => ({ catalog, published }));
  globalThis.catalogReadings ??= new Map();
  globalThis.catalogReadings.set(resolve(root), reading);
  return reading;
}

/** What was read last in this process; read now where nothing was. */
export function lastReading(root: string): Promise<Reading> {
  return globalThis.catalogReadings?.get(resolve(root)) ?? readCatalog(root);
}
