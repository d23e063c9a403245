import type { APIRoute, GetStaticPaths } from 'astro';
import { entryFilePaths, jsonResponse, machine, notFound } from '../../../site/machine-files.ts';
import { playbookFile } from '../../../machine/playbook-json.ts';

export const getStaticPaths = (() => entryFilePaths('playbooks')) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const context = await machine();
  const entry = context.catalog.playbooks.find(({ slug }) => slug === params['slug']);
  return entry ? jsonResponse(playbookFile(entry, context)) : notFound();
};
