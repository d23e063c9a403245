/** Programs that take without end, and programs that do not want to go. */
import { afterEach, describe, expect, it } from 'vitest';
import { endAllSandboxes } from '../../src/proofs/sandbox/running.ts';
import { LIMITS } from '../../src/proofs/sandbox/limits.ts';
import { endLeftProcesses, markedProcesses, runPython } from './hostile.ts';

const ENDLESS = 2;
const MEBIBYTE = 2 ** 20;

afterEach(() => {
  expect(endLeftProcesses()).toEqual([]);
});

describe('Taking without end', () => {
  it('forks no further than its limit, and a neighbour still works', async () => {
    const bomb = runPython(
      `
import os
while True:
    try:
        os.fork()
    except OSError:
        pass`,
      { seconds: ENDLESS },
    );
    const neighbour = runPython(`
import os, time
children = []
for _ in range(60):
    child = os.fork()
    if child == 0:
        time.sleep(1)
        os._exit(0)
    children.append(child)
print(sum(os.waitpid(child, 0)[1] for child in children), len(children))`);
    const count = runPython(`
import os, time
number = 1
while True:
    try:
        if os.fork() == 0:
            time.sleep(60)
    except OSError:
        break
    number += 1
print(number, flush=True)
os._exit(0)`);
    expect((await bomb).killed).toBe('it ran for over 2 s');
    expect(await neighbour).toMatchObject({ status: 0, stdout: '0 60\n' });
    const { stdout, status } = await count;
    expect(status).toBe(0);
    expect(Number(stdout)).toBeLessThanOrEqual(LIMITS.processes);
    expect(Number(stdout)).toBeGreaterThan(LIMITS.processes / 2);
  });

  it.each([
    ['standard output', 1, 'its output went over 1 MiB'],
    ['standard error', 2, 'its output went over 1 MiB'],
    ['its channel', 3, 'its channel went over 4 MiB'],
  ])('writes to %s no more than the limit, and the driver keeps no more', async (_, to, why) => {
    const before = process.memoryUsage().rss;
    const result = await runPython(`
import os
while True:
    os.write(${String(to)}, b"x" * 65536)`);
    expect(result).toMatchObject({ status: null, killed: why });
    const kept = result.stdout.length + result.stderr.length + result.channel.length;
    expect(kept).toBeLessThanOrEqual(4 * MEBIBYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEBIBYTE);
  });

  it('fills the memory of one process no further than its address space', async () => {
    const addressSpace = 512 * MEBIBYTE;
    const { status, stderr } = await runPython('bytearray(2**30)', { addressSpace });
    expect(status).toBe(1);
    expect(stderr).toContain('MemoryError');
  });

  it('fills the memory of all its processes no further than its limit', async () => {
    const { killed } = await runPython(
      `
import os, time
for _ in range(8):
    if os.fork() == 0:
        kept = bytearray(b"x") * 2**26
        time.sleep(60)
time.sleep(60)`,
      { memory: 256 * MEBIBYTE },
    );
    expect(killed).toBe('its memory went over 256 MiB');
  });

  it('does not hide memory where no limit counts it', async () => {
    const { stdout } = await runPython(`
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
print(libc.shmget(0, ctypes.c_size_t(2**30), 0o1600), os.strerror(ctypes.get_errno()))
print(libc.shmget(0, ctypes.c_size_t(56), 0o1600) >= 0)
try:
    os.memfd_create("hidden")
except OSError as error:
    print(error.strerror)`);
    expect(stdout).toBe('-1 Operation not permitted\nTrue\nOperation not permitted\n');
  });
});

describe('Not wanting to go', () => {
  it.each([
    ['never returns', 'while True: pass'],
    ['sleeps', 'import time; time.sleep(1000)'],
    [
      'ignores every signal',
      'import signal\nfor s in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(s, signal.SIG_IGN)\nwhile True: pass',
    ],
  ])('is killed at its limit where it %s', async (_, code) => {
    const result = await runPython(code, { seconds: ENDLESS });
    expect(result).toMatchObject({ status: null, killed: 'it ran for over 2 s' });
  });

  it('takes along what it leaves behind', async () => {
    const result = await runPython(`
import os, time
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)
        os.closerange(0, 100)
        time.sleep(1000)
time.sleep(0.2)`);
    expect(result).toMatchObject({ status: 0, killed: null });
  });

  it('is ended when nobody wants it any more, however early', async () => {
    const endless = 'while True: pass';
    const early = Array.from({ length: 8 }, async (_, milliseconds) => {
      const { killed } = await runPython(endless, { signal: AbortSignal.timeout(milliseconds) });
      return killed;
    });
    const never = await runPython(endless, { signal: AbortSignal.abort() });
    expect(never.killed).toBe('it was no longer wanted');
    expect(new Set(await Promise.all(early))).toEqual(new Set(['it was no longer wanted']));
  });

  it('is ended with all others', async () => {
    const endless = 'while True: pass';
    const others = [runPython(endless), runPython(endless)];
    await expect
      .poll(() => markedProcesses().length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(2);
    await endAllSandboxes();
    expect(markedProcesses()).toEqual([]);
    expect((await Promise.all(others)).map(({ killed }) => killed)).toEqual([
      'the run was ended',
      'the run was ended',
    ]);
  });
});

describe('Reaching for what is not its own', () => {
  it('kills nothing but itself', async () => {
    const { status, stdout } = await runPython(`
import os, signal
for number in range(1, 40000):
    if number == os.getpid():
        continue
    try:
        os.kill(number, signal.SIGKILL)
    except OSError:
        pass
try:
    os.kill(-1, signal.SIGKILL)
except OSError as error:
    print(error.strerror)`);
    expect(status).toBe(0);
    expect(stdout).toBe('No such process\n');
  });

  it('may not trace, mount, make namespaces or become somebody else', async () => {
    const { stdout } = await runPython(`
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def refused(name, *arguments):
    print(name, getattr(libc, name)(*arguments), os.strerror(ctypes.get_errno()))
refused("ptrace", 16, 1, 0, 0)
refused("unshare", 0x10000000)
refused("unshare", 0x00020000)
refused("mount", b"none", b"/tmp", b"tmpfs", 0, None)
refused("umount2", b"/proc", 2)
refused("chroot", b"/tmp")
print(libc.setuid(0), libc.setgid(0), libc.setgroups(1, (ctypes.c_uint * 1)(0)))`);
    expect(stdout.trim().split('\n')).toEqual([
      'ptrace -1 Operation not permitted',
      'unshare -1 Operation not permitted',
      'unshare -1 Operation not permitted',
      'mount -1 Operation not permitted',
      'umount2 -1 Operation not permitted',
      'chroot -1 Operation not permitted',
      '-1 -1 -1',
    ]);
  });
});
