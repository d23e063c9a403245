import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse, machine, notFound } from '../../../site/machine-files.ts';
import { jsonSchema, SCHEMAS } from '../../../machine/json-schemas.ts';

const nameOf = (path: string): string => basename(path, '.json');

export const getStaticPaths = (() =>
  SCHEMAS.map((path) => ({ params: { name: nameOf(path) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const schema = SCHEMAS.find((path) => nameOf(path) === params['name']);
  if (!schema) return notFound();
  return jsonResponse(jsonSchema(schema, (await machine()).url), 'application/schema+json');
};
