import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, machine, markdownResponse } from '../../site/machine-files.ts';
import { reviewMarkdown } from '../../machine/review-markdown.ts';

export const getStaticPaths = (() => entryFilePaths('reviews')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.reviews.find(({ slug }) => slug === params['slug']);
  return markdownResponse(entry, context, reviewMarkdown);
};
