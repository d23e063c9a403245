import { parse as readToml, TomlError } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import { jsonFaults } from '../../catalog/data-file.ts';
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
  const [first] = jsonFaults({ path: '', text: code });
  return first && { message: first.message, line: first.place.line, column: first.place.column };
};
