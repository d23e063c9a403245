import type { Service } from '../../catalog/vocabulary.ts';

/** What has to be ready. */
export interface Wanted {
  /** The root of the repository. */
  readonly root: string;
  /** Names of environments; only these are made. */
  readonly environments: readonly string[];
  readonly services: readonly Service[];
  /** Says what is being installed. */
  readonly tell: (line: string) => void;
}
