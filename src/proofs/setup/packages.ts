/** Packages of the system, which apt-get installs where it may. */
import { runCommand } from '../../setup/run-command.ts';
import { findProgram } from '../programs.ts';

/** Programs and the Debian packages that have them. */
export const DEBIAN_PACKAGES: ReadonlyMap<string, string> = new Map([
  ['bwrap', 'bubblewrap'],
  ['setpriv', 'util-linux'],
  ['prlimit', 'util-linux'],
  ['choom', 'util-linux'],
  ['redis-server', 'redis-server'],
  ['pgbouncer', 'pgbouncer'],
]);

/**
 * Debian starts a service as soon as it is installed, and at every start of the machine from then on. Proofs want the
 * programs alone, so that both are refused here; a policy that is there already stays.
 */
const INSTALL = `
set -e
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM HUP
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
install() { apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"; }
install "$@" || { apt-get update; install "$@"; }
if [ -d /run/systemd/system ]; then
  for service in redis-server pgbouncer; do
    case " $* " in *" $service "*) systemctl disable "$service" || true ;; esac
  done
fi
`;

/**
 * Installs packages, as root or where sudo asks for no password.
 *
 * @param tell says what is installed
 * @returns why it could not be done, or undefined
 */
export async function installPackages(
  packages: readonly string[],
  tell: (line: string) => void,
): Promise<string | undefined> {
  if (findProgram('apt-get') === undefined) return 'there is no apt-get here to install it';
  const before = await asRoot();
  if (before === undefined) return 'only root can install it, and sudo would ask for a password';
  tell(`Installing ${packages.join(', ')} (apt-get) …`);
  const [command = 'sh', ...rest] = [...before, 'sh', '-c', INSTALL, 'install', ...packages];
  const { code, output } = await runCommand(command, rest);
  if (code === 0) return undefined;
  const line = output.split('\n').findLast((text) => text.startsWith('E: ')) ?? output.trim();
  const said = line === '' ? `it ended with ${String(code)} and said nothing` : line;
  return `apt-get could not install it: ${said}`;
}

/** The line that installs packages, for somebody who may. */
export function installLine(packages: readonly string[]): string {
  const isRoot = process.getuid?.() === 0;
  return `${isRoot ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`;
}

async function asRoot(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = ['sudo', '-n'];
  const { code } = await runCommand('sudo', ['-n', 'true']);
  return code === 0 ? sudo : undefined;
}
