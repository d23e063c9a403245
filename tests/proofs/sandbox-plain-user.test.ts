/** The sandbox of somebody who is not root, which is made in another way. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/setup/run-command.ts';
import { MARK, markedProcesses, ROOT } from './hostile.ts';

const SCRIPT = join(ROOT, 'tests', 'proofs', 'report-sandbox.ts');
/** Nobody of this machine. */
const PLAIN_USER = '60599';

describe('A plain user', () => {
  it('has the same sandbox', async (context) => {
    // Elsewhere all tests here run as a plain user.
    context.skip(process.getuid?.() !== 0, 'these tests do not run as root');
    const closed = [SCRIPT, process.execPath].find((path) => !isOpenToAll(path));
    context.skip(closed !== undefined, `a plain user cannot reach ${closed ?? ''}`);
    const ids = [`--reuid=${PLAIN_USER}`, `--regid=${PLAIN_USER}`, '--clear-groups'];
    const command = ['env', MARK, 'HOME=/nonexistent', process.execPath, SCRIPT];
    const { output } = await runCommand('setpriv', [...ids, ...command], { folder: '/' });
    const report: unknown = JSON.parse(output);
    const reason = unavailable(report);
    context.skip(reason !== undefined, reason);
    expect(report).toMatchObject({
      status: 0,
      killed: null,
      stderr: '',
      endless: 'it ran for over 1 s',
      stdout: `65534\n${'Read-only file system\n'.repeat(5)}Operation not permitted\nbounded\n`,
    });
    expect(markedProcesses()).toEqual([]);
  });
});

/** Why there is no sandbox for a plain user here, which containers may forbid. */
function unavailable(report: unknown): string | undefined {
  if (typeof report !== 'object' || report === null || !('unavailable' in report)) return undefined;
  return String(report.unavailable);
}

/** The bit of a folder's mode that lets everybody pass. */
const PASSABLE = 0o001;

/** Whether every folder above may be passed by everybody. */
function isOpenToAll(path: string): boolean {
  const file = realpathSync(path);
  for (let folder = dirname(file); folder !== '/'; folder = dirname(folder)) {
    if ((statSync(folder).mode & PASSABLE) === 0) return false;
  }
  return true;
}
