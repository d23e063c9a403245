/** Python interpreters of this machine. */
import { existsSync, realpathSync } from 'node:fs';
import { z } from 'zod';
import { runCommand } from '../../setup/run-command.ts';
import { findPrograms } from '../programs.ts';
import type { Remembered } from './remembered.ts';

const interpreterSchema = z.object({
  /** The program itself, behind virtual environments and links. */
  program: z.string(),
  /** The folder that it is installed in. */
  folder: z.string(),
  /** Such as 3.11.7. */
  version: z.string(),
  /** Whether it can make virtual environments with pip; Debian has that in a package of its own. */
  hasVenv: z.boolean(),
});
export type Interpreter = z.infer<typeof interpreterSchema>;

const QUESTION = `
import importlib.util, json, os, platform, sys
print(json.dumps({
    "program": os.path.realpath(getattr(sys, "_base_executable", sys.executable)),
    "folder": os.path.realpath(sys.base_prefix),
    "version": platform.python_version(),
    "hasVenv": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))`;

/**
 * The interpreters of one minor version, in the order of the path.
 *
 * @param minor such as 3.11
 */
export async function findInterpreters(
  minor: string,
  memory: Remembered,
): Promise<readonly Interpreter[]> {
  const found = new Map<string, Interpreter>();
  for (const name of [`python${minor}`, 'python3', 'python']) {
    for (const program of findPrograms(name)) {
      const interpreter = await describe(program, memory);
      if (interpreter?.version.startsWith(`${minor}.`) === true) {
        found.set(interpreter.program, interpreter);
      }
    }
    // Other names lead to the same ones at best.
    if (found.size > 0) break;
  }
  return [...found.values()];
}

/** What an interpreter says of itself, or undefined for one that does not run, as shims without a version do. */
async function describe(path: string, memory: Remembered): Promise<Interpreter | undefined> {
  const program = realpathSync(path);
  // Which version a shim leads to is not written in its file.
  const question = `interpreter ${process.env['PYENV_VERSION'] ?? ''}`;
  const answer = await memory.answer(program, `${question} ${path}`, async () => {
    // -I: neither this folder nor variables change what it says; -S would hide where it is installed.
    const { code, output } = await runCommand(path, ['-I', '-c', QUESTION], { folder: '/' });
    return code === 0 ? output : 'null';
  });
  const parsed = interpreterSchema.nullable().safeParse(parse(answer));
  const interpreter = parsed.success ? parsed.data : null;
  return interpreter !== null && existsSync(interpreter.program) ? interpreter : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
