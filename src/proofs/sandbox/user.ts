/** Whom a sandbox runs as. */
import { claim, type Release } from '../claim.ts';

/** The user inside a sandbox. */
export interface SandboxUser {
  /** As root: this sandbox's own user of the machine. Else nobody, by a user namespace. */
  readonly id: number;
  /** Whether the driver is root, and the sandbox steps down by itself. */
  readonly stepsDown: boolean;
  readonly release: Release;
}

/** What user namespaces call somebody who is nobody. */
const NOBODY = 65_534;
/** Numbers that neither Debian nor systemd gives to anybody, and that containers map. */
const FIRST = 60_600;
const COUNT = 500;

/**
 * Finds a user for one sandbox. Without a user namespace the kernel counts processes by user over the whole machine,
 * so that every sandbox needs one of its own, those of other drivers on this machine included.
 *
 * @throws Error where all are taken, which no number of processor cores explains
 */
export async function claimUser(): Promise<SandboxUser> {
  if (process.getuid?.() !== 0) return { id: NOBODY, stepsDown: false, release: () => undefined };
  for (let id = FIRST; id < FIRST + COUNT; id += 1) {
    const release = await claim(`user ${String(id)}`);
    if (release !== undefined) return { id, stepsDown: true, release };
  }
  throw new Error(`All ${String(COUNT)} users for sandboxes are taken.`);
}
