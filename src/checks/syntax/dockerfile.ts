import { validate } from 'dockerfile-utils';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Parser } from './fault.ts';

/** Dockerfiles, by what the builder refuses; what it only warns about is left alone. */
export const parseDockerfile: Parser = (code) => {
  const error = validate(code).find(({ severity }) => severity === DiagnosticSeverity.Error);
  if (!error) return undefined;
  const { line, character } = error.range.start;
  return { message: error.message, line: line + 1, column: character + 1 };
};
