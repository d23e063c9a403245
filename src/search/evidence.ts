import type { ResolvedWord } from './resolve-word.ts';
import type { Postings } from './terms.ts';

/** What a query was found to stand for. */
export interface Evidence {
  readonly words: readonly ResolvedWord[];
  /** Where neighbours, and names in code, stand as they were asked for; those that do. */
  readonly phrases: readonly Postings[];
  /** Where each name in code stands; empty for one that stands nowhere. */
  readonly names: readonly Postings[];
  /** Whether nothing but names was asked for. */
  readonly namesAlone: boolean;
}
