import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKeyOf, jsonResponse, machine, notFound } from '../../../site/machine-files.ts';
import { numberFile, numbers } from '../../../machine/issue-json.ts';

export const getStaticPaths = (async () => {
  const context = await machine();
  return numbers(context).map((number) => {
    const permalink = context.catalog.permalinks[String(number)];
    const issue = permalink && context.issues.get(permalink.slug);
    return {
      params: { number: String(number) },
      cacheKey: cacheKeyOf([permalink, issue], context),
    };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = numberFile(Number(params['number']), await machine());
  return file ? jsonResponse(file) : notFound();
};
