import { parse } from 'sh-syntax';
import { z } from 'zod';
import type { Parser, SyntaxFault } from './fault.ts';

// What is thrown carries these beside `Error`'s own keys, untyped.
const shellError = z.object({
  Text: z.string(),
  Pos: z.object({ Line: z.number(), Col: z.number() }),
});

/** Each call starts a Go runtime anew (25 ms), and the same script stands in “before” and “after”. */
const known = new Map<string, Promise<SyntaxFault | undefined>>();

/** Shell (POSIX and bash), by the parser of shfmt. */
export const parseShell: Parser = (code) => {
  const result = known.get(code) ?? firstFault(code);
  known.set(code, result);
  return result;
};

async function firstFault(code: string): Promise<SyntaxFault | undefined> {
  try {
    await parse(code);
    return undefined;
  } catch (error) {
    const refused = shellError.safeParse(error);
    if (!refused.success) throw error;
    const { Text: message, Pos } = refused.data;
    const bytes = Buffer.from(code.split('\n')[Pos.Line - 1] ?? '').subarray(0, Pos.Col - 1);
    return { message, line: Pos.Line, column: bytes.toString().length + 1 };
  }
}
