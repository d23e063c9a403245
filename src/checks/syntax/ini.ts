import type { Parser } from './fault.ts';

/**
 * INI as Python's configparser reads it: sections, keys with a value, comments, and indented lines that continue a value.
 * The parsers on npm take any line for a key, so that nothing is ever wrong.
 */
export const parseIni: Parser = (code) => {
  let continues = false;
  for (const [index, line] of code.split('\n').entries()) {
    const text = line.trim();
    if (text === '' || /^[#;]/.test(text)) continue;
    if (continues && /^\s/.test(line)) continue;
    const isSection = /^\[[^\]]+\]$/.test(text);
    if (!isSection && !/^[^\s=:[][^=:]*[=:]/.test(text)) {
      const message = text.startsWith('[') ? 'section without its ]' : 'line without = or :';
      return { message, line: index + 1, column: line.length - line.trimStart().length + 1 };
    }
    continues = !isSection;
  }
  return undefined;
};
