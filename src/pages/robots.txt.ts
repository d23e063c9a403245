import type { APIRoute } from 'astro';
import { fullAddress } from '../components/address.ts';
import { textResponse } from '../components/machine.ts';
import { robotsText } from '../machine/robots.ts';

export const GET: APIRoute = () => textResponse(robotsText(fullAddress('/sitemap-index.xml')));
