import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { parse as readToml, TomlError } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import { faultAt, type Parser } from './fault.ts';

/** YAML, also several documents. Unknown tags are other people's business and no faults. */
export const parseYaml: Parser = (code) => {
  const documents = parseAllDocuments(code, { prettyErrors: false });
  const error = [...documents].flatMap((document) => document.errors)[0];
  return error && faultAt(code, error.pos[0], error.message);
};

export const parseToml: Parser = (code) => {
  try {
    readToml(code);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split('\n', 1)[0] ?? '';
    return { message, line: error.line, column: error.column };
  }
};

export const parseJson: Parser = (code) => {
  const errors: ParseError[] = [];
  parse(code, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  return first && faultAt(code, first.offset, printParseErrorCode(first.error));
};
