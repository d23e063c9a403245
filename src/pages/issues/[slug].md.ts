import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, machine, markdownResponse } from '../../site/machine-files.ts';
import { issueMarkdown } from '../../machine/issue-markdown.ts';

export const getStaticPaths = (() => entryFilePaths('issues')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.issues.find(({ slug }) => slug === params['slug']);
  return markdownResponse(entry, context, issueMarkdown);
};
