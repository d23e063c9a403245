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

/** What was read last in this process, or handed to it; read now where nothing was. */
export function lastReading(root: string): Promise<Reading> {
  const known = globalThis.catalogReadings?.get(resolve(root));
  if (known) return known;
  const reading = loadWholeCatalog(root).then(({ catalog, published }) => ({ catalog, published }));
  handReading(root, reading);
  return reading;
}

/** Hands over what somebody has read already. */
export function handReading(root: string, reading: Promise<Reading>): void {
  globalThis.catalogReadings ??= new Map();
  globalThis.catalogReadings.set(resolve(root), reading);
}

/** The content has changed: whoever asks next reads it anew. */
export function forgetReading(root: string): void {
  globalThis.catalogReadings?.delete(resolve(root));
}
