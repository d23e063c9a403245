/** What the files below `/api/` have in common. */
import type { IssueRef, PageRef } from '../catalog/catalog.ts';
import type { MachineContext } from './context.ts';
import type { HeadJson, PageLinkJson } from './schema-parts.ts';

/** @param schema where the JSON Schema of the file stands */
export function headOf(schema: string, { url }: MachineContext): HeadJson {
  return { version: 2, schema: url(schema), site: url('/') };
}

/** Issues by number, in their order; drafts have none. */
export function numbersOf(refs: readonly IssueRef[]): number[] {
  return refs.flatMap(({ number }) => number ?? []);
}

/** A page of a kind, as others link it. */
export function pageLinkJson(
  { slug, title, summary }: PageRef,
  paths: { readonly page: (slug: string) => string; readonly json: (slug: string) => string },
  { url }: MachineContext,
): PageLinkJson {
  return { slug, title, summary, url: url(paths.page(slug)), json: url(paths.json(slug)) };
}

/** Text that may be missing: null where nothing but white space is there. */
export function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
