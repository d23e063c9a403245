import { spawn } from 'node:child_process';

/** How a command ended, and everything it printed, in the order in which it printed it. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

export interface CommandOptions {
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the command runs; this process's folder where nothing is said. */
  readonly folder?: string;
  /** What the command reads from its standard input, once it is known; where it never is, the input ends empty. */
  readonly input?: Promise<Uint8Array>;
}

/** The exit status of a command that could not be started, as shells give it. */
const NOT_STARTED = 127;

/** Runs a command to its end and keeps what it prints. A command that cannot be started ends with 127. */
export function runCommand(
  command: string,
  commandArguments: readonly string[],
  { environment, folder, input }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      ...(folder !== undefined && { cwd: folder }),
    });
    // A command that ends before it has read everything breaks the pipe, and says itself why.
    child.stdin.on('error', () => undefined);
    if (input === undefined) child.stdin.end();
    else
      input.then(
        (bytes) => child.stdin.end(bytes),
        () => child.stdin.end(),
      );
    const pieces: Buffer[] = [];
    const keep = (piece: Buffer): void => {
      pieces.push(piece);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', ({ message }) => {
      resolve({ code: NOT_STARTED, output: message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

/** Runs a JavaScript or TypeScript file with the Node that runs this process. */
export function runNode(
  file: string,
  fileArguments: readonly string[],
  options?: CommandOptions,
): Promise<CommandResult> {
  return runCommand(process.execPath, [file, ...fileArguments], options);
}
