import type { APIRoute } from 'astro';
import { jsonResponse, machine } from '../../../site/machine-files.ts';
import { ISSUE_SCHEMA } from '../../../machine/context.ts';
import { jsonSchema } from '../../../machine/json-schemas.ts';

export const GET: APIRoute = async () =>
  jsonResponse(jsonSchema(ISSUE_SCHEMA, (await machine()).url), 'application/schema+json');
