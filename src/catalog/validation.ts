/** Data against schemas: each fault of Zod's becomes a diagnostic with its place. */
import { z } from 'zod';
import { closestName } from './closest-name.ts';
import type { KeyPath, LocatedData } from './data-file.ts';
import type { Diagnostic, Place, RuleCode } from './diagnostic.ts';
import { startOf } from './text-file.ts';

/**
 * Validates located data against a schema.
 *
 * @param file where a key is missed that stands at the top
 * @returns the validated value, or undefined where anything is wrong, and all faults
 */
export function validate<Schema extends z.ZodType>(
  data: LocatedData,
  schema: Schema,
  file: string,
): { value: z.output<Schema> | undefined; diagnostics: Diagnostic[] } {
  if (data.diagnostics.length > 0) return { value: undefined, diagnostics: [...data.diagnostics] };
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const issues = result.error.issues;
  const misspelt = issues.flatMap((issue) => guessesIn(issue, schema));
  const diagnostics = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? unknownKeys(issue, data, misspelt)
      : valueFaults(issue, data, file, misspelt),
  );
  return { value: undefined, diagnostics };
}

/** A key that the schema does not know, and what it was probably meant to be. */
interface Guess {
  readonly parent: string;
  readonly key: string;
  readonly meant: string | undefined;
}

function guessesIn(issue: z.core.$ZodIssue, schema: z.core.$ZodType): Guess[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => ({
    parent: nameOf(issue.path),
    key,
    meant: closestName(key, known),
  }));
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  const inner: unknown = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  data: LocatedData,
  misspelt: readonly Guess[],
): Diagnostic[] {
  const parent = nameOf(issue.path);
  return issue.keys.map((key) => {
    const guess = misspelt.find((one) => one.key === key && one.parent === parent)?.meant;
    return fault(
      'unknown-key',
      `Unexpected key “${key}”${parent ? ` in ${parent}` : ''}`,
      data.keyPlace([...issue.path, key]),
      guess ? `Did you mean “${guess}”? Otherwise delete the key.` : 'Delete the key.',
    );
  });
}

function valueFaults(
  issue: z.core.$ZodIssue,
  data: LocatedData,
  file: string,
  misspelt: readonly Guess[],
): Diagnostic[] {
  const found = valueAt(data.value, issue.path);
  const name = nameOf(issue.path);
  if (found !== undefined) {
    const message = `Unexpected value of “${name}”: ${show(found)}`;
    return [fault('bad-value', message, data.place(issue.path), mendOf(issue, found))];
  }
  const key = String(issue.path.at(-1) ?? '');
  const parent = nameOf(issue.path.slice(0, -1));
  // The misspelt key is reported already; that the right one is missing follows from it.
  if (misspelt.some((guess) => guess.meant === key && guess.parent === parent)) return [];
  const place = issue.path.length > 1 ? data.place(issue.path.slice(0, -1)) : startOf(file);
  return [fault('missing-key', `Missing “${name}”`, place, `Add “${key}”: ${expectation(issue)}.`)];
}

function mendOf(issue: z.core.$ZodIssue, found: unknown): string {
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const guess = typeof found === 'string' ? closestName(found, options) : undefined;
  const mend = `${expectation(issue).replace(/^./, (letter) => letter.toUpperCase())}.`;
  return guess === undefined ? mend : `Did you mean “${guess}”? ${mend}`;
}

/** Zod's message without what the diagnostic says already. */
function expectation(issue: z.core.$ZodIssue): string {
  return issue.message.replace(/^Invalid \w+: /, '').replace(/, received .*$/, '');
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = Object.entries(inner).find(([name]) => name === String(key))?.[1];
  }
  return inner;
}

function nameOf(path: KeyPath): string {
  return path.map(String).join('.');
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function fault(code: RuleCode, message: string, place: Place, mend: string): Diagnostic {
  return { code, severity: 'error', message, place, mend };
}
