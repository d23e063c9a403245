import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, machine, markdownResponse } from '../../site/machine-files.ts';
import { topicMarkdown } from '../../machine/topic-markdown.ts';

export const getStaticPaths = (() => entryFilePaths('topics')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.topics.find(({ slug }) => slug === params['slug']);
  return markdownResponse(entry, context, topicMarkdown);
};
