/** The command line of bubblewrap, from the outside in: namespaces, files, the step down, limits, the program. */
import { lstatSync, readlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Bind, Environment } from '../workshop.ts';
import type { SandboxJob } from './job.ts';
import { LIMITS } from './limits.ts';
import type { SandboxUser } from './user.ts';

/** Descriptors that bubblewrap is given beside the standard ones and the channel. */
export interface Descriptors {
  /** Where it writes the number of the sandbox's first process. */
  readonly info: number;
  /** Where it reads the filter of system calls. */
  readonly filter: number;
  readonly systemFiles: readonly { readonly path: string; readonly descriptor: number }[];
}

const NAMESPACES =
  '--unshare-net --unshare-pid --unshare-ipc --unshare-uts --unshare-cgroup-try --hostname proof --new-session --die-with-parent --clearenv';

/** Everything after `bwrap`. */
export function sandboxArguments(
  job: SandboxJob,
  user: SandboxUser,
  descriptors: Descriptors,
): string[] {
  return [
    ...NAMESPACES.split(' '),
    ...identity(user),
    ...variables(job),
    ...['--info-fd', String(descriptors.info), '--seccomp', String(descriptors.filter)],
    ...systemFolders(),
    ...places(),
    ...[...environmentBinds(job.environment), ...job.binds].flatMap(bind),
    ...descriptors.systemFiles.flatMap(({ path, descriptor }) => [
      ...['--perms', '0644', '--ro-bind-data', String(descriptor), path],
    ]),
    // As a plain user the sandbox owns its root and /dev, which no size bounds.
    ...['--remount-ro', '/', '--remount-ro', '/dev', '--chdir', '/tmp', '--'],
    ...stepDown(user),
    ...limits(job),
    ...job.command,
  ];
}

function identity({ id, stepsDown }: SandboxUser): string[] {
  if (stepsDown) {
    const needed = ['CAP_SETUID', 'CAP_SETGID', 'CAP_SETPCAP'];
    return ['--cap-drop', 'ALL', ...needed.flatMap((name) => ['--cap-add', name])];
  }
  const own = ['--unshare-user', '--uid', String(id), '--gid', String(id), '--disable-userns'];
  return [...own, '--cap-drop', 'ALL'];
}

function variables({ variables: own }: SandboxJob): string[] {
  const all = {
    PATH: '/env/bin:/usr/bin:/usr/sbin:/bin',
    HOME: '/tmp',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...own,
  };
  return Object.entries(all).flatMap(([name, value]) => ['--setenv', name, value]);
}

/** /usr and its links, or the folders that some systems have instead; never a home that lies below /usr. */
function systemFolders(): string[] {
  const links = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'].flatMap((path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isSymbolicLink()) return ['--symlink', readlinkSync(path), path];
    return ['--ro-bind', path, path];
  });
  const hidden = [homedir(), process.cwd()].filter((path) => path.startsWith('/usr/'));
  return [
    ...['--ro-bind', '/usr', '/usr', ...links],
    ...hidden.flatMap((path) => ['--tmpfs', path, '--remount-ro', path]),
    ...['--perms', '0755', '--dir', '/etc'],
    ...['--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
  ];
}

/** Where a sandbox may write; all of it is memory and goes with it. */
function places(): string[] {
  const bounded = (path: string, bytes: number): string[] => [
    ...['--perms', '1777', '--size', String(bytes), '--tmpfs', path],
  ];
  return [
    ...['--proc', '/proc', '--dev', '/dev'],
    ...bounded('/dev/shm', LIMITS.sharedMemory),
    ...bounded('/tmp', LIMITS.temporaryFiles),
    ...['--perms', '0755', '--dir', '/services'],
  ];
}

function environmentBinds(environment: Environment | null): Bind[] {
  if (environment === null) return [];
  const { folder, interpreter } = environment;
  const own = { source: folder, target: '/env' };
  const inUsr = interpreter === '/usr' || interpreter.startsWith('/usr/');
  return inUsr ? [own] : [own, { source: interpreter, target: interpreter }];
}

/** The folders above a target are made first: bubblewrap makes those that are missing for its owner alone. */
function bind({ source, target }: Bind): string[] {
  const above: string[] = [];
  for (let folder = dirname(target); folder !== '/'; folder = dirname(folder)) above.push(folder);
  const isOurs = (folder: string): boolean => !/^\/(usr|tmp|dev|proc)(\/|$)/.test(folder);
  return [
    ...above
      .filter(isOurs)
      .reverse()
      .flatMap((folder) => ['--perms', '0755', '--dir', folder]),
    ...['--ro-bind', source, target],
  ];
}

function stepDown({ id, stepsDown }: SandboxUser): string[] {
  if (!stepsDown) return [];
  const ids = [`--reuid=${String(id)}`, `--regid=${String(id)}`, '--clear-groups'];
  return ['setpriv', ...ids, '--bounding-set=-all', '--no-new-privs'];
}

function limits({ addressSpace, seconds }: SandboxJob): string[] {
  return [
    // Where memory runs out, the kernel ends a sandbox before anything else.
    ...['choom', '-n', '1000', '--', 'prlimit', '--core=0'],
    `--nproc=${String(LIMITS.processes)}`,
    `--as=${String(addressSpace ?? LIMITS.addressSpace)}`,
    `--fsize=${String(LIMITS.file)}`,
    // The driver's own limit comes first; this one holds where the driver is killed as the sandbox starts.
    `--cpu=${String(Math.ceil(seconds) + 1)}`,
    `--nofile=${String(LIMITS.openFiles)}`,
    '--',
  ];
}
