import type { APIRoute } from 'astro';
import { jsonResponse, machine } from '../../site/machine-files.ts';
import { playbooksFile } from '../../machine/playbook-json.ts';

export const GET: APIRoute = async () => jsonResponse(playbooksFile(await machine()));
