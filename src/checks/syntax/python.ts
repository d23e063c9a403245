import { firstSyntaxError } from '../ruff.ts';
import type { Parser } from './fault.ts';

/** Python, by Ruff's parser. */
export const parsePython: Parser = (code) => firstSyntaxError(code);
