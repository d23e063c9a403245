/** A driver of a sandbox that never ends, for a test to interrupt: `node endless.ts <variable> <value>`. */
import { withInputFolder } from '../../src/proofs/sandbox/input-folder.ts';
import { endSandboxesOnSignals } from '../../src/proofs/sandbox/running.ts';
import { runInSandbox } from '../../src/proofs/sandbox/run.ts';

const [name = '', value = ''] = process.argv.slice(2);
const HOUR = 3600;

endSandboxesOnSignals();
await withInputFolder(
  () => undefined,
  (folder) =>
    runInSandbox({
      environment: null,
      binds: [{ source: folder, target: '/input' }],
      // One that ignores what it is asked, and one that has left its parents.
      command: [
        'bash',
        '-c',
        'setsid sleep 1000 & trap "" INT TERM HUP; while :; do sleep 1000; done',
      ],
      input: '',
      seconds: HOUR,
      variables: { [name]: value },
    }),
);
