/** Hostile programs in a real sandbox: stopped, reported, and the machine is as before. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { withInputFolder } from '../../src/proofs/sandbox/input-folder.ts';
import { LIMITS } from '../../src/proofs/sandbox/limits.ts';
import { endLeftProcesses, inputFolders, ROOT, runPython } from './hostile.ts';

const MEBIBYTE = 2 ** 20;

afterEach(() => {
  expect(endLeftProcesses()).toEqual([]);
  expect(inputFolders()).toEqual([]);
  expect(existsSync('/tmp/escaped')).toBe(false);
});

describe('A program that means no harm', () => {
  it('reads its input, writes to its temporary folder and its channel, and ends with its status', async () => {
    const result = await runPython(
      `
import multiprocessing, os, pwd, socket, sys
open("/tmp/note", "w").write(sys.stdin.read())
multiprocessing.Lock()
os.write(3, b"sent")
print(open("/tmp/note").read(), pwd.getpwuid(os.getuid()).pw_name, socket.gethostbyname("localhost"))
print("warned", file=sys.stderr)
sys.exit(3)`,
      { input: 'given' },
    );
    expect(result).toMatchObject({
      status: 3,
      signal: null,
      killed: null,
      stdout: 'given proof 127.0.0.1\n',
      stderr: 'warned\n',
      channel: 'sent',
    });
  });

  it('finds what it was given, whoever may read it outside', async () => {
    const { stdout } = await withInputFolder(
      async (folder) => {
        await mkdir(`${folder}/sample`, { mode: 0o700 });
        await writeFile(`${folder}/sample/a.py`, 'kept private', { mode: 0o600 });
      },
      (folder) =>
        runPython('print(open("/input/sample/a.py").read())', {
          binds: [{ source: folder, target: '/input' }],
        }),
    );
    expect(stdout).toBe('kept private\n');
  });
});

describe('What is not there', () => {
  it('reads neither the home folder nor passwords nor the repository', async () => {
    const paths = [homedir(), '/etc/shadow', '/etc/ssl', ROOT, '/var/log', '/sys', '/run'];
    const { stdout } = await runPython('', {
      // Without an environment: its interpreter may lie below the home folder.
      environment: null,
      command: [
        'bash',
        '-c',
        'for path; do cat "$path" || ls -A "$path"; done 2>/dev/null',
        '-',
        ...paths,
      ],
    });
    expect(stdout).toBe('');
  });

  it('opens no connection: not outside, not to this machine, not by a socket without a file', async () => {
    let visits = 0;
    const tcp = createServer(() => (visits += 1)).listen(0, '127.0.0.1');
    const name = `hostile-${String(process.pid)}`;
    const abstract = createServer(() => (visits += 1)).listen(`\0${name}`);
    await new Promise((resolve) => abstract.once('listening', resolve));
    const address = tcp.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { stdout } = await runPython(`
import socket
def attempt(family, address):
    try:
        socket.socket(family).connect(address)
        print("connected")
    except OSError as error:
        print(error.strerror)
attempt(socket.AF_INET, ("192.0.2.1", 80))
attempt(socket.AF_INET, ("127.0.0.1", ${String(port)}))
attempt(socket.AF_UNIX, "\\0${name}")
try:
    socket.socket(socket.AF_VSOCK)
    print("connected")
except OSError as error:
    print(error.strerror)`);
    tcp.close();
    abstract.close();
    expect(stdout.split('\n')).toEqual([
      'Network is unreachable',
      'Connection refused',
      'Connection refused',
      'Address family not supported by protocol',
      '',
    ]);
    expect(visits).toBe(0);
  });

  it('sees no process but its own, nor what the driver was started with', async () => {
    process.env['HOSTILE_SECRET'] = 'token';
    const { stdout } = await runPython(`
import glob, os
for path in glob.glob("/proc/[0-9]*"):
    name = open(path + "/comm").read().strip()
    try:
        secret = "HOSTILE_SECRET" in open(path + "/environ").read()
    except OSError:
        secret = False
    print(name, secret)
print(sorted(map(int, os.listdir("/proc/self/fd")))[:4], len(os.listdir("/proc/self/fd")))`);
    delete process.env['HOSTILE_SECRET'];
    // The listing of descriptors is open while it is read.
    expect(stdout).toBe('bwrap False\npython False\n[0, 1, 2, 3] 5\n');
  });
});

describe('What may not be written', () => {
  it('writes to nothing that is bound, nor beside it', async () => {
    const { stdout } = await withInputFolder(
      () => undefined,
      (folder) =>
        runPython(
          `
for folder in ("/input", "/env", "/usr", "/usr/lib", "/etc", "/dev", "/services", ""):
    try:
        open(folder + "/escaped", "w")
        print("wrote", folder)
    except OSError as error:
        print(error.strerror)
open("/tmp/escaped", "w")`,
          { binds: [{ source: folder, target: '/input' }] },
        ),
    );
    expect(stdout).toBe('Read-only file system\n'.repeat(8));
  });

  it.each([
    ['/tmp', LIMITS.temporaryFiles],
    ['/dev/shm', LIMITS.sharedMemory],
  ])('fills %s no further than its size', async (folder, size) => {
    const { stdout, status } = await runPython(`
import itertools, os
total, block = 0, b"x" * 2**20
for number in itertools.count():
    try:
        with open(f"${folder}/{number}", "wb", buffering=0) as file:
            while True:
                total += file.write(block)
    except OSError as error:
        if error.strerror != "File too large":
            print(total, error.strerror)
            break`);
    const [written = '', ...reason] = stdout.trim().split(' ');
    expect(status).toBe(0);
    expect(reason.join(' ')).toBe('No space left on device');
    expect(Number(written)).toBeLessThanOrEqual(size);
    expect(Number(written)).toBeGreaterThan(size - 2 * MEBIBYTE);
  });
});
