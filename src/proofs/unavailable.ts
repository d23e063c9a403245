/** Why proofs cannot run on a machine. */
export type UnavailableCode =
  'sandbox-missing' | 'sandbox-unavailable' | 'environment-missing' | 'service-missing';

/** Proofs cannot run here. There is no way around it: a sample never runs without its sandbox. */
export class ProofsUnavailable extends Error {
  override readonly name = 'ProofsUnavailable';
  readonly code: UnavailableCode;
  /** What was found, the line that failed included. */
  readonly found: string;
  /** What to do about it. */
  readonly mend: string;

  constructor(code: UnavailableCode, found: string, mend: string) {
    super(`${found}\n  ${mend}`);
    this.code = code;
    this.found = found;
    this.mend = mend;
  }
}
