import { packageBin } from '../setup/package-bin.ts';
import { runNode } from '../setup/run-command.ts';
import { verdict, type Suite } from './suite.ts';

/** One step of a suite: a command of an installed package, or a script of this repository. */
export interface Step {
  /** The package whose command it is, or the path of a script. */
  readonly run: string;
  /** The command, where it is not called like its package. */
  readonly command?: string;
  readonly arguments?: readonly string[];
}

/** A suite of commands that each exit with 0 where all is well. All of them run. It counts as one. */
export function commandSuite(name: string, what: string, steps: readonly Step[]): Suite {
  return {
    name,
    what,
    run: async ({ root }) => {
      const failed: string[] = [];
      for (const step of steps) {
        const file = step.run.includes('.ts') ? step.run : packageBin(step.run, step.command);
        const { code, output } = await runNode(file, step.arguments ?? [], {
          folder: root,
          environment: { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
        });
        if (code !== 0) failed.push(output.trim());
      }
      return verdict(failed.length === 0, what, { output: failed.join('\n\n') });
    },
  };
}
