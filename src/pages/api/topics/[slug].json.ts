import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, jsonResponse, machine, notFound } from '../../../site/machine-files.ts';
import { topicFile } from '../../../machine/topic-json.ts';

export const getStaticPaths = (() => entryFilePaths('topics')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.topics.find(({ slug }) => slug === params['slug']);
  return entry ? jsonResponse(topicFile(entry, context)) : notFound();
};
