/** Tells what a program in a sandbox finds, for a test that starts it as another user. */
import { probeSandbox } from '../../src/proofs/sandbox/probe.ts';
import { runInSandbox } from '../../src/proofs/sandbox/run.ts';
import { ProofsUnavailable } from '../../src/proofs/unavailable.ts';

const PROGRAM = `
id -u
for folder in / /dev /etc /usr /services; do touch "$folder/escaped" 2>&1 | sed 's/.*: //'; done
ls -A /home /root 2>/dev/null
unshare --user true 2>&1 | sed 's/.*: //'
perl -e 'my $forks = 0; while ($forks < 200 && defined(my $child = fork)) { sleep 100 if !$child; $forks++ } print $forks < 128 ? "bounded" : "free", "\\n"'
`;
const SECONDS = 5;

try {
  await probeSandbox();
  const job = { environment: null, binds: [], command: ['bash', '-c', PROGRAM], input: '' };
  const ran = await runInSandbox({ ...job, seconds: SECONDS });
  const endless = ['bash', '-c', 'trap "" TERM; while :; do :; done'];
  const { killed } = await runInSandbox({ ...job, command: endless, seconds: 1 });
  console.log(JSON.stringify({ ...ran, milliseconds: 0, endless: killed }));
} catch (error) {
  if (!(error instanceof ProofsUnavailable)) throw error;
  console.log(JSON.stringify({ unavailable: error.found }));
}
