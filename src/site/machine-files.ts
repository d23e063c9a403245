import type { Catalog } from '../catalog/catalog.ts';
import { machineContext, type MachineContext } from '../machine/context.ts';
import { hashOf } from '../rendering/fingerprint.ts';
import { address, fullAddress } from './address.ts';
import { catalog } from './catalog.ts';

const contexts = new WeakMap<Catalog, MachineContext>();

/** What the files for machines are made from, made once for each reading of the content. */
export async function machine(): Promise<MachineContext> {
  const whole = await catalog();
  const known = contexts.get(whole);
  if (known) return known;
  const context = machineContext(whole, (path) => fullAddress(path) ?? address(path));
  contexts.set(whole, context);
  return context;
}

/**
 * The key under which Astro keeps a file made from an entry, until what it shows changes.
 *
 * @param made everything of the catalogue that the file shows, beside stacks and titles of topics
 */
export function cacheKeyOf(made: unknown, { catalog: whole, url }: MachineContext): string {
  const titles = whole.topics.map(({ slug, title }) => [slug, title]);
  return hashOf([made, whole.stacks, titles, url('/')]);
}

/** The route of a file, Markdown or JSON, for each entry of a kind. */
export async function entryFilePaths(
  kind: 'issues' | 'playbooks' | 'topics' | 'reviews',
): Promise<{ params: { slug: string }; cacheKey: string }[]> {
  const context = await machine();
  return context.catalog[kind].map((entry) => ({
    params: { slug: entry.slug },
    cacheKey: cacheKeyOf(entry, context),
  }));
}

/**
 * Answers with the Markdown of an entry.
 *
 * @param entry undefined where there is none of that name
 */
export function markdownResponse<Entry>(
  entry: Entry | undefined,
  context: MachineContext,
  write: (entry: Entry, context: MachineContext) => string,
): Response {
  if (entry === undefined) return notFound();
  return textResponse(write(entry, context), 'text/markdown');
}

/** For what has gone since the routes were listed; happens in `npm run dev` alone. */
export function notFound(): Response {
  return new Response('Not found\n', { status: 404 });
}

export function textResponse(text: string, type = 'text/plain'): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

export function jsonResponse(value: unknown, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'Content-Type': type } });
}
