import type { APIRoute, GetStaticPaths } from 'astro';
import { machine, markdownPaths, markdownResponse } from '../../site/machine-files.ts';
import { reviewMarkdown } from '../../machine/review-markdown.ts';

export const getStaticPaths = (() => markdownPaths('reviews')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.reviews.find(({ slug }) => slug === params['slug']);
  return markdownResponse(entry, context, reviewMarkdown);
};
