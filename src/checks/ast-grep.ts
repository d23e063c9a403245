/** ast-grep's command line, for many rules over many files at once. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Rule } from '../catalog/schema/issue.ts';

export interface ScanInput {
  /** Rules by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Code by path, which is relative and whose ending says its language. */
  readonly files: ReadonlyMap<string, string>;
}

export interface ScanResult {
  readonly matches: readonly Match[];
  /** Rules that ast-grep cannot read, with its words. */
  readonly invalid: ReadonlyMap<string, string>;
}

/** What a rule found. Lines and columns count from 1. */
export interface Match {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const matchSchema = z.object({
  ruleId: z.string(),
  file: z.string(),
  range: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
});

/** Runs all rules over all files in one go: a process a pair takes minutes where this takes seconds. */
export async function scan(input: ScanInput): Promise<ScanResult> {
  const folder = await mkdtemp(join(tmpdir(), 'review-playbooks-rules-'));
  try {
    await lay(folder, input);
    return await scanWithoutInvalid(folder, new Map());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lay(folder: string, { rules, files }: ScanInput): Promise<void> {
  await mkdir(join(folder, 'rules'));
  await mkdir(join(folder, 'samples'));
  await writeFile(join(folder, 'sgconfig.yml'), 'ruleDirs: [rules]\n');
  for (const [id, rule] of rules) {
    // JSON is YAML, and leaves out what is undefined: ast-grep refuses keys it does not know.
    await writeFile(
      join(folder, 'rules', `${id}.yml`),
      JSON.stringify({ id, ...rule, alsoFinds: undefined }),
    );
  }
  for (const [path, code] of files) {
    const target = join(folder, 'samples', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
}

/** One rule that cannot be read stops the scan: it is noted and taken away, and the rest runs. */
async function scanWithoutInvalid(
  folder: string,
  invalid: Map<string, string>,
): Promise<ScanResult> {
  const { code, stdout, stderr } = await run(folder);
  if (code === 0) return { matches: stdout.split('\n').filter(Boolean).map(toMatch), invalid };
  const id = /Cannot parse rule .*[\\/](.+)\.yml/.exec(stderr)?.[1];
  if (id === undefined) throw new Error(`ast-grep failed (${String(code)}): ${stderr.trim()}`);
  invalid.set(id, reasonIn(stderr));
  await rm(join(folder, 'rules', `${id}.yml`));
  return scanWithoutInvalid(folder, invalid);
}

function run(folder: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: folder, maxBuffer: 1024 * 1024 * 1024 };
  const args = ['scan', '--json=stream', '--no-ignore=hidden', '--no-ignore=vcs', 'samples'];
  return new Promise((resolve, reject) => {
    execFile(binary(), args, options, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error ?? new Error(stderr));
    });
  });
}

function toMatch(line: string): Match {
  const { ruleId, file, range } = matchSchema.parse(JSON.parse(line));
  return {
    rule: ruleId,
    path: file.replaceAll('\\', '/').replace(/^samples\//, ''),
    line: range.start.line + 1,
    column: range.start.column + 1,
  };
}

/** ast-grep prints a chain of causes; the last one says it. */
function reasonIn(stderr: string): string {
  const causes = stderr.split('\n').filter((line) => line.startsWith('╰▻'));
  return (causes.at(-1) ?? stderr.split('\n', 1)[0] ?? '').replace(/^╰▻ /, '').trim();
}

/**
 * The platform's own binary. The command that the package installs is made by an install script, which may be
 * switched off.
 */
function binary(): string {
  const { platform, arch } = process;
  const libc = { linux: '-gnu', win32: '-msvc' }[platform as string] ?? '';
  const name = `@ast-grep/cli-${platform}-${arch}${libc}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), platform === 'win32' ? 'ast-grep.exe' : 'ast-grep');
  } catch (error) {
    const message = `${name} is not installed, which checks the rules. Run npm ci without --omit=optional.`;
    throw new Error(message, { cause: error });
  }
}
