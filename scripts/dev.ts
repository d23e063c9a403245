/**
 * Serves the site while it is written, drafts included: `npm run dev [-- --port 4322]`.
 */
import { spawn } from 'node:child_process';
import { packageBin } from '../src/setup/package-bin.ts';

const child = spawn(process.execPath, [packageBin('astro'), 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Astro may otherwise put the server into the background.
  env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    child.kill(signal);
  });
}
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
