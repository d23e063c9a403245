import { hasSqlDetails, loadModule, parseSync } from 'libpg-query';
import { faultAt, type Parser } from './fault.ts';

/** SQL, by PostgreSQL's own parser. */
export const parseSql: Parser = async (code) => {
  // The parser refuses an empty query; a comment alone is one.
  if (code.trim() === '') return undefined;
  await loadModule();
  try {
    parseSync(code);
    return undefined;
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    const { message, cursorPosition } = error.sqlDetails ?? {
      message: error.message,
      cursorPosition: 0,
    };
    // The cursor counts characters, which JavaScript may need two units for.
    const offset = Array.from(code).slice(0, cursorPosition).join('').length;
    return faultAt(code, offset, message);
  }
};
