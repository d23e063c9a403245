/**
 * What one sandbox may use at most; sizes in bytes.
 *
 * Bounded by the kernel: the number of processes; of each process the address space, the processor's time, the size of
 * files and their number; `/tmp` and `/dev/shm`, the only places that can be written to; the ways to memory that none
 * of these counts (see `system-calls.ts`). Bounded by the driver, which ends the sandbox: time, output, and the memory
 * of all its processes together, looked at ten times a second. That last one is not a wall: control groups would be,
 * but neither containers nor plain users have them everywhere. So the kernel is also told to end a sandbox before
 * anything else where memory runs out. Not bounded: the processor within the time, and the kernel's own memory (buffers
 * of pipes and sockets, names of empty files) but for what the limits on processes and open files make of it.
 */
export const LIMITS = {
  seconds: 60,
  /** Of standard output and standard error together. */
  output: 1 << 20,
  channel: 4 << 20,
  processes: 128,
  addressSpace: 4_000_000_000,
  /** Of all processes together. What two of them share counts twice. */
  memory: 3 * 2 ** 30,
  file: 256 << 20,
  openFiles: 1024,
  temporaryFiles: 512 << 20,
  sharedMemory: 64 << 20,
} as const;
