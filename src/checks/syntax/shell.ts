import { parse } from 'sh-syntax';
import { z } from 'zod';
import type { Parser } from './fault.ts';

// What is thrown carries these beside `Error`'s own keys, untyped.
const shellError = z.object({
  Text: z.string(),
  Pos: z.object({ Line: z.number(), Col: z.number() }),
});

/** Shell (POSIX and bash), by the parser of shfmt. */
export const parseShell: Parser = async (code) => {
  try {
    await parse(code);
    return undefined;
  } catch (error) {
    const known = shellError.safeParse(error);
    if (!known.success) throw error;
    const { Text: message, Pos } = known.data;
    const bytes = Buffer.from(code.split('\n')[Pos.Line - 1] ?? '').subarray(0, Pos.Col - 1);
    return { message, line: Pos.Line, column: bytes.toString().length + 1 };
  }
};
