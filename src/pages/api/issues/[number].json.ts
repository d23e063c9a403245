import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse, machine, textResponse } from '../../../components/machine.ts';
import { numberFiles } from '../../../machine/issue-json.ts';

export const getStaticPaths = (async () => {
  const numbers = numberFiles(await machine()).keys();
  return [...numbers].map((number) => ({ params: { number: String(number) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = numberFiles(await machine()).get(Number(params['number']));
  return file ? jsonResponse(file()) : textResponse('Not found\n');
};
