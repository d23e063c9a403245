import type { APIRoute } from 'astro';
import { jsonResponse, machine } from '../../site/machine-files.ts';
import { issuesFile } from '../../machine/issue-json.ts';

export const GET: APIRoute = async () => jsonResponse(issuesFile(await machine()));
