/** What readers of the files below `/api/` do: parse them, and hold them against their schema. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { jsonSchema, type SchemaPath } from '../../src/machine/json-schemas.ts';
import { urlAt } from './machine-content.ts';

export function validator(path: SchemaPath, at: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('date', (text) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat('uri', (text) => URL.canParse(text));
  return ajv.compile(jsonSchema(path, urlAt(at)));
}

/** What a reader of the file gets. */
export const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
