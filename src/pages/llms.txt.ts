import type { APIRoute } from 'astro';
import { machine, textResponse } from '../site/machine-files.ts';
import { llmsText } from '../machine/llms.ts';

export const GET: APIRoute = async () => textResponse(llmsText(await machine()));
