/** The driver is interrupted: whatever it ran goes with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeForgottenFolders } from '../../src/proofs/sandbox/input-folder.ts';
import { endLeftProcesses, inputFolders, markedProcesses, MARK, ROOT } from './hostile.ts';

/** The shell, a stray and what the shell waits for. */
const PROCESSES = 3;

afterEach(() => {
  expect(endLeftProcesses()).toEqual([]);
});

describe('A driver with a sandbox that never ends', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing at %s', async (signal) => {
    const driver = start();
    await expect.poll(() => markedProcesses().length, { timeout: 10_000 }).toBe(PROCESSES);
    expect(inputFolders(driver.id)).toHaveLength(1);
    driver.process.kill(signal);
    expect(await driver.ended).toEqual([null, signal]);
    await expect.poll(() => markedProcesses(), { timeout: 10_000 }).toEqual([]);
    expect(inputFolders(driver.id)).toEqual([]);
  });

  it('leaves no process where it is killed, and its folder to the next one', async () => {
    const driver = start();
    await expect.poll(() => markedProcesses().length, { timeout: 10_000 }).toBe(PROCESSES);
    driver.process.kill('SIGKILL');
    await driver.ended;
    await expect.poll(() => markedProcesses(), { timeout: 10_000 }).toEqual([]);
    expect(inputFolders(driver.id)).toHaveLength(1);
    removeForgottenFolders();
    expect(inputFolders(driver.id)).toEqual([]);
  });
});

function start() {
  const script = join(ROOT, 'tests', 'proofs', 'endless.ts');
  const driver = spawn(process.execPath, [script, ...MARK.split('=')], { stdio: 'inherit' });
  return { process: driver, id: driver.pid ?? 0, ended: once(driver, 'exit') };
}
