/** What proofs are run with: the vocabulary that set-up, sandbox and driver share. */

import type { Service } from '../catalog/vocabulary.ts';

/** What proofs are run with on this machine, made ready. */
export interface Workshop {
  readonly environments: ReadonlyMap<string, Environment>;
  /** Environments that this machine cannot have, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<Service, ServiceProgram>;
}

/** Python packages of one lock, installed beside the interpreter that they belong to. */
export interface Environment {
  readonly name: string;
  /** The absolute path of the virtual environment. */
  readonly folder: string;
  /** The absolute path of the folder in which the interpreter itself lies; bound where it is not below /usr. */
  readonly interpreter: string;
  /** The interpreter's version, such as 3.11.7. */
  readonly python: string;
  /** The SHA-256 of the lock, in hexadecimal. */
  readonly lock: string;
  /** Versions by normalised name, as the lock says them. */
  readonly packages: ReadonlyMap<string, string>;
}

/** A service that a proof can start inside its sandbox. */
export interface ServiceProgram {
  readonly name: Service;
  readonly version: string;
  /** What the sandbox has to see beside /usr. */
  readonly binds: readonly Bind[];
}

/** A file or folder of this machine that a sandbox sees, and cannot write to. */
export interface Bind {
  readonly source: string;
  /** The absolute path inside the sandbox. */
  readonly target: string;
}
