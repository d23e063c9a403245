import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, machine, markdownResponse } from '../../site/machine-files.ts';
import { playbookMarkdown } from '../../machine/playbook-markdown.ts';

export const getStaticPaths = (() => entryFilePaths('playbooks')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.playbooks.find(({ slug }) => slug === params['slug']);
  return markdownResponse(entry, context, playbookMarkdown);
};
