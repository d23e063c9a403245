import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { machine } from '../site/machine-files.ts';
import { feed } from '../machine/feed.ts';

/** A feed needs absolute addresses. Where the site knows none, an answer without a body builds no file. */
export const GET: APIRoute = async () =>
  import.meta.env.SITE ? rss(feed(await machine())) : new Response(null, { status: 404 });
