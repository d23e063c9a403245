import type { APIRoute } from 'astro';
import { jsonResponse, machine } from '../../site/machine-files.ts';
import { topicsFile } from '../../machine/topic-json.ts';

export const GET: APIRoute = async () => jsonResponse(topicsFile(await machine()));
