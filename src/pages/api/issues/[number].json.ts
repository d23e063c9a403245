import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse, machine, notFound } from '../../../components/machine.ts';
import { numberFile, numbers } from '../../../machine/issue-json.ts';

export const getStaticPaths = (async () =>
  numbers(await machine()).map((number) => ({
    params: { number: String(number) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = numberFile(Number(params['number']), await machine());
  return file ? jsonResponse(file) : notFound();
};
