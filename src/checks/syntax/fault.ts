import { placeAt } from '../../catalog/text-file.ts';

/** Where code stops being code of its language. Lines and columns count from 1, columns in UTF-16 units. */
export interface SyntaxFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads code by its language's grammar and gives the first fault: what comes after it mostly follows from it. */
export type Parser = (code: string) => SyntaxFault | undefined | Promise<SyntaxFault | undefined>;

/** A fault at an offset in UTF-16 units. */
export function faultAt(code: string, offset: number, message: string): SyntaxFault {
  const { line, column } = placeAt({ path: '', text: code }, offset);
  return { message, line, column };
}
