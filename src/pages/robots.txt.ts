import type { APIRoute } from 'astro';
import { fullAddress } from '../site/address.ts';
import { textResponse } from '../site/machine-files.ts';
import { robotsText } from '../machine/robots.ts';

export const GET: APIRoute = () => textResponse(robotsText(fullAddress('/sitemap-index.xml')));
