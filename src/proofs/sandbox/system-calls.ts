/**
 * What a program in a sandbox may not ask of the kernel, as a seccomp filter for bubblewrap.
 *
 * Namespaces close what they know of. This closes the rest: memory that no limit counts (memfd, large segments of
 * System V, a tmpfs in a namespace of one's own), sockets that no network namespace holds (vsock reaches the host of a
 * virtual machine), and the parts of the kernel through which others have broken out.
 */
import { CALLS, type Call } from './system-call-numbers.ts';

const REFUSED: readonly Call[] = [
  // Other processes.
  ...(['ptrace', 'process_vm_readv', 'process_vm_writev', 'pidfd_getfd'] as const),
  // Namespaces and mounts.
  ...(['unshare', 'setns', 'mount', 'umount2', 'pivot_root', 'chroot', 'open_tree'] as const),
  ...(['move_mount', 'fsopen', 'fsconfig', 'fsmount', 'fspick', 'mount_setattr'] as const),
  ...(['open_by_handle_at', 'fanotify_init', 'quotactl', 'acct', 'swapon'] as const),
  // The kernel itself.
  ...(['bpf', 'perf_event_open', 'userfaultfd', 'syslog', 'reboot'] as const),
  ...(['io_uring_setup', 'io_uring_enter', 'io_uring_register'] as const),
  ...(['keyctl', 'add_key', 'request_key', 'kexec_load', 'kexec_file_load'] as const),
  ...(['init_module', 'finit_module', 'delete_module'] as const),
  // Memory that belongs to no process.
  ...(['memfd_create', 'memfd_secret', 'msgget'] as const),
];

/** Families of sockets: Unix, IPv4, IPv6, and netlink, by which programs ask for their own interfaces. */
const SOCKETS = [1, 2, 10, 16];
/** Every namespace that `clone` can make, time (0x80) left out: only `unshare` makes that. */
const NEW_NAMESPACES = 0x7e02_0000;
/** PostgreSQL asks for 56 bytes to see whether another server has its folder. */
const LARGEST_SEGMENT = 65_536;

/** Offsets in the kernel's `struct seccomp_data`; arguments by their lower halves, on machines of this byte order. */
const AT = { call: 0, machine: 4, first: 16, second: 24, secondHigh: 28 } as const;
const CODE = { load: 0x20, equal: 0x15, greater: 0x25, atLeast: 0x35, anyBit: 0x45, end: 0x06 };
const VERDICT = {
  allow: 0x7fff_0000,
  refuse: 0x0005_0000 | 1,
  /** glibc takes this as “older kernel” and asks in the way whose arguments can be read. */
  unknown: 0x0005_0000 | 38,
  noSuchFamily: 0x0005_0000 | 97,
  kill: 0x8000_0000,
};

const MACHINES = { x64: 0xc000_003e, arm64: 0xc000_00b7 } as const;
/** Beginning here x86-64 has its calls a second time, for programs with short pointers. */
const SHORT_POINTERS = 0x4000_0000;

/** One instruction: a code, how many to skip where it is true and where not, a number. */
type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number];

/**
 * The filter for a machine, as bubblewrap reads it.
 *
 * @throws Error for a machine whose calls are not listed here; PostgreSQL is not to be had for it either
 */
export function systemCallFilter(machine: string = process.arch): Buffer {
  if (machine !== 'x64' && machine !== 'arm64') {
    throw new Error(`There is no filter of system calls for ${machine}.`);
  }
  const number = (call: Call): number => CALLS[call][machine === 'x64' ? 0 : 1];
  const program: Instruction[] = [
    [CODE.load, 0, 0, AT.machine],
    ...unless(CODE.equal, MACHINES[machine], VERDICT.kill),
    [CODE.load, 0, 0, AT.call],
    ...(machine === 'x64' ? when(CODE.atLeast, SHORT_POINTERS, VERDICT.unknown) : []),
    ...when(CODE.equal, number('clone3'), VERDICT.unknown),
    ...REFUSED.flatMap((call) => when(CODE.equal, number(call), VERDICT.refuse)),
    ...inCall(number('clone'), [
      [CODE.load, 0, 0, AT.first],
      ...when(CODE.anyBit, NEW_NAMESPACES, VERDICT.refuse),
    ]),
    ...inCall(number('socket'), [
      [CODE.load, 0, 0, AT.first],
      ...SOCKETS.flatMap((family) => when(CODE.equal, family, VERDICT.allow)),
      [CODE.end, 0, 0, VERDICT.noSuchFamily],
    ]),
    ...inCall(number('shmget'), [
      [CODE.load, 0, 0, AT.secondHigh],
      ...unless(CODE.equal, 0, VERDICT.refuse),
      [CODE.load, 0, 0, AT.second],
      ...when(CODE.greater, LARGEST_SEGMENT, VERDICT.refuse),
    ]),
    [CODE.end, 0, 0, VERDICT.allow],
  ];
  return Buffer.concat(program.map(bytes));
}

function when(test: number, value: number, verdict: number): Instruction[] {
  return [
    [test, 0, 1, value],
    [CODE.end, 0, 0, verdict],
  ];
}

function unless(test: number, value: number, verdict: number): Instruction[] {
  return [
    [test, 1, 0, value],
    [CODE.end, 0, 0, verdict],
  ];
}

/** Instructions for one call alone; where they come to no verdict, the call is allowed. */
function inCall(call: number, instructions: readonly Instruction[]): Instruction[] {
  return [
    [CODE.equal, 0, instructions.length + 1, call],
    ...instructions,
    [CODE.end, 0, 0, VERDICT.allow],
  ];
}

function bytes([code, ifTrue, ifFalse, value]: Instruction): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeUInt16LE(code, 0);
  buffer.writeUInt8(ifTrue, 2);
  buffer.writeUInt8(ifFalse, 3);
  buffer.writeUInt32LE(value >>> 0, 4);
  return buffer;
}
