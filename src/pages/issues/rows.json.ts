import type { APIRoute } from 'astro';
import { packRows } from '../../browser/explorer-rows.ts';
import { issueRows } from '../../site/issue-rows.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(packRows(await issueRows())), {
    headers: { 'Content-Type': 'application/json' },
  });
