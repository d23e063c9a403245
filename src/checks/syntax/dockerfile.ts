import { validate } from 'dockerfile-utils';
import type { Parser } from './fault.ts';

/** The language server protocol's number for an error. */
const ERROR = 1;

/** Dockerfiles, by what the builder refuses; what it only warns about is left alone. */
export const parseDockerfile: Parser = (code) => {
  const error = validate(code).find(({ severity }) => severity === ERROR);
  if (!error) return undefined;
  const { line, character } = error.range.start;
  const message = typeof error.message === 'string' ? error.message : error.message.value;
  return { message, line: line + 1, column: character + 1 };
};
