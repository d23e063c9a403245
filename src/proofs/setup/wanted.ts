import type { ServiceName } from '../workshop.ts';

/** What has to be ready. */
export interface Wanted {
  /** The root of the repository. */
  readonly root: string;
  /** Names of environments; only these are made. */
  readonly environments: readonly string[];
  readonly services: readonly ServiceName[];
  /** Says what is being installed. */
  readonly tell: (line: string) => void;
}
