import type { APIRoute } from 'astro';
import { jsonResponse, machine } from '../../site/machine-files.ts';
import { reviewsFile } from '../../machine/review-json.ts';

export const GET: APIRoute = async () => jsonResponse(reviewsFile(await machine()));
