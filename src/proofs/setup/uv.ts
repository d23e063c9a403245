/** uv, which installs the environments in seconds: pinned, in a virtual environment of its own. */
import { join } from 'node:path';
import { runCommand } from '../../setup/run-command.ts';
import { ProofsUnavailable } from '../unavailable.ts';
import { buildOnce } from './build-once.ts';
import type { Interpreter } from './interpreters.ts';
import { readLock } from './lock-file.ts';
import { installLine } from './packages.ts';

/** A uv that is ready. */
export interface Uv {
  readonly program: string;
  /** Variables that it is to be run with. */
  readonly variables: () => Promise<Readonly<Record<string, string>>>;
}

/**
 * Installs uv by pip, once.
 *
 * @param interpreter any that can make virtual environments
 * @throws ProofsUnavailable where pip cannot
 */
export async function prepareUv(
  root: string,
  cache: string,
  interpreter: Interpreter,
  tell: (line: string) => void,
): Promise<Uv> {
  const lock = readLock(root, 'tools');
  const folder = join(cache, `tools-${lock.hash.slice(0, 12)}`);
  await buildOnce(
    folder,
    async (aside) => {
      const version = lock.packages.get('uv') ?? '';
      tell(`Installing uv ${version} (pip) …`);
      await runOrRefuse(interpreter.program, ['-m', 'venv', aside]);
      const install = ['-m', 'pip', 'install', '--quiet', '--no-compile', '--require-hashes'];
      const only = ['--only-binary', ':all:', '-r', lock.file];
      await runOrRefuse(join(aside, 'bin', 'python'), [...install, ...only]);
    },
    (name) => name.startsWith('tools-'),
  );
  // Of the virtual environment only pip's scripts know where it was made; uv is a program of its own.
  return {
    program: join(folder, 'bin', 'uv'),
    variables: () => asPipIsConfigured(join(folder, 'bin', 'python')),
  };
}

async function runOrRefuse(command: string, rest: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, rest);
  if (code === 0) return;
  throw new ProofsUnavailable(
    'environment-missing',
    `uv cannot be installed: ${output.trim().split('\n').at(-1) ?? ''}`,
    `Look whether pip reaches its index, and whether Python has venv (Debian: ${installLine(['python3-venv'])}), then repeat.`,
  );
}

/** pip's settings by the variables that say the same to uv, which does not read pip's. */
const SETTINGS: readonly (readonly [pip: string, uv: string])[] = [
  ['index-url', 'UV_DEFAULT_INDEX'],
  ['extra-index-url', 'UV_INDEX'],
  ['cert', 'SSL_CERT_FILE'],
];

/** A machine whose pip was told where packages come from means uv as well. */
async function asPipIsConfigured(python: string): Promise<Record<string, string>> {
  const { output } = await runCommand(python, ['-m', 'pip', 'config', 'list']);
  const found = SETTINGS.flatMap(([setting, variable]) => {
    const value = new RegExp(`^(?:global|:env:)\\.${setting}='(.+)'$`, 'm').exec(output)?.[1];
    const isSaid = process.env[variable] !== undefined;
    return value === undefined || isSaid ? [] : [[variable, value] as const];
  });
  return { UV_PYTHON_DOWNLOADS: 'never', ...Object.fromEntries(found) };
}
