/** A fault that the person at the terminal can mend: its message is printed as it stands, without a stack. */
export class UserFault extends Error {
  override readonly name = 'UserFault';
}

/**
 * Runs what a script does, and turns what goes wrong into an exit status of 1.
 *
 * With `--debug` among the arguments the stack is printed too.
 */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const debug = process.argv.includes('--debug');
    const known = error instanceof Error && !debug;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  }
}
