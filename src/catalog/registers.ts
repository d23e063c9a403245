/** Reads the two registers: stacks and permalinks. */
import type { z } from 'zod';
import { isUnreadable, missing, type ContentFiles } from './content-files.ts';
import { jsonFaults, parseData, type LocatedData } from './data-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import {
  permalinksSchema,
  stacksSchema,
  type Permalinks,
  type Stacks,
} from './schema/registers.ts';
import { validate } from './validation.ts';

/** A register with its places; empty where it is absent or broken. */
export interface Register<Value> {
  readonly value: Value;
  readonly data: LocatedData | undefined;
  readonly path: string;
  /** False where it is absent or broken, so that what is not in it proves nothing. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function readStacks(content: ContentFiles): Register<Stacks> {
  return readRegister(content, 'content/stacks.yaml', stacksSchema);
}

export function readPermalinks(content: ContentFiles): Register<Permalinks> {
  return readRegister(content, 'content/permalinks.json', permalinksSchema);
}

function readRegister<Value extends object>(
  content: ContentFiles,
  path: string,
  schema: z.ZodType<Value>,
): Register<Value> {
  // An empty register holds nothing, whatever its type of values.
  const empty = {} as Value;
  const file = content.files.get(path);
  if (!file) {
    const diagnostics = isUnreadable(content, path) ? [] : [missing(path)];
    return { value: empty, data: undefined, path, whole: false, diagnostics };
  }
  const data = parseData(file);
  const faults = path.endsWith('.json') ? jsonFaults(file) : [];
  if (faults.length > 0) return { value: empty, data, path, whole: false, diagnostics: faults };
  const checked = validate(data, schema, path);
  const whole = checked.value !== undefined;
  return { value: checked.value ?? empty, data, path, whole, diagnostics: checked.diagnostics };
}
