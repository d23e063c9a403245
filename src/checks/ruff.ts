/** Ruff as a library: its WebAssembly build needs neither Python nor an installed binary. */
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { z } from 'zod';

export interface RuffFinding {
  /** A rule's code such as `F821`, or `invalid-syntax`. */
  readonly code: string;
  readonly message: string;
  /** From 1, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The version that the pages were run on; newer syntax in a sample would not have run there. */
const TARGET = 'py311';

/** What a syntax error is called in findings. */
const INVALID_SYNTAX = 'invalid-syntax';

// The package declares that `check` gives anything, so its shape is asserted here.
const location = z.object({ row: z.number(), column: z.number() });
const findings = z.array(
  z.object({ code: z.string().nullable(), message: z.string(), start_location: location }),
);

const workspaces = new Map<string, Workspace | null>();

/**
 * Lints Python.
 *
 * @param select codes and prefixes of rules, `['E9', 'F', 'S']`
 * @returns findings in the order of the text, syntax errors among them; null where Ruff does not know what is selected
 */
export function lint(code: string, select: readonly string[]): RuffFinding[] | null {
  const workspace = workspaceFor(select);
  if (!workspace) return null;
  return findings
    .parse(workspace.check(code))
    .map((found) => ({
      code: found.code ?? INVALID_SYNTAX,
      message: found.message,
      line: found.start_location.row,
      column: found.start_location.column,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The first syntax error of Python code; those after it mostly follow from it. */
export function firstSyntaxError(code: string): RuffFinding | undefined {
  return lint(code, ['E9'])?.find((found) => found.code === INVALID_SYNTAX);
}

/** Setting up a workspace takes longer than checking a sample. */
function workspaceFor(select: readonly string[]): Workspace | null {
  const key = select.join();
  const known = workspaces.get(key);
  if (known !== undefined) return known;
  const made = makeWorkspace(select);
  workspaces.set(key, made);
  return made;
}

function makeWorkspace(select: readonly string[]): Workspace | null {
  try {
    const options = { 'target-version': TARGET, lint: { select } };
    return new Workspace(options, PositionEncoding.Utf16);
  } catch (error) {
    if (error instanceof Error && /selector/i.test(error.message)) return null;
    throw error;
  }
}
