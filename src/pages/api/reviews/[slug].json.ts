import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, jsonResponse, machine, notFound } from '../../../site/machine-files.ts';
import { reviewFile } from '../../../machine/review-json.ts';

export const getStaticPaths = (() => entryFilePaths('reviews')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.reviews.find(({ slug }) => slug === params['slug']);
  return entry ? jsonResponse(reviewFile(entry, context)) : notFound();
};
