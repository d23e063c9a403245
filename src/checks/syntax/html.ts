import { parse, parseFragment, type ParserError } from 'parse5';
import type { Parser } from './fault.ts';

/** HTML, a document or a part of one, by the standard's parser. */
export const parseHtml: Parser = (code) => {
  const errors: ParserError[] = [];
  const options = {
    sourceCodeLocationInfo: true,
    onParseError: (error: ParserError) => errors.push(error),
  };
  if (/^\s*<(!doctype|html)\b/i.test(code)) parse(code, options);
  else parseFragment(code, options);
  const first = errors[0];
  if (!first) return undefined;
  const message = first.code.replaceAll('-', ' ');
  return { message, line: first.startLine, column: first.startCol };
};
