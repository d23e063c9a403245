import { ALLOW_NAMESPACES } from './advice.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import { runInSandbox } from './run.ts';

const SECONDS = 10;

/**
 * Runs the smallest thing in a sandbox.
 *
 * @throws ProofsUnavailable with the line that failed, where this machine allows no sandbox
 */
export async function probeSandbox(): Promise<void> {
  const { status, killed, stderr } = await runInSandbox({
    environment: null,
    binds: [],
    command: ['true'],
    input: '',
    seconds: SECONDS,
  });
  if (status === 0) return;
  const line = stderr.trim().split('\n').at(-1) ?? '';
  const found = killed ?? (line || `bwrap ended with ${String(status)}`);
  throw new ProofsUnavailable(
    'sandbox-unavailable',
    `A sandbox cannot be made here: ${found}`,
    ALLOW_NAMESPACES,
  );
}
