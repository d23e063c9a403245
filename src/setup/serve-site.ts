/** A small server for the built site, as a static host would serve it. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UserFault } from './user-fault.ts';

export interface ServeOptions {
  /** The folder of the built site. */
  readonly dist: string;
  /** The path that the site was built for: `/` or `/name/`. */
  readonly basePath: string;
  /** The first port to try; 0 takes any that is free. */
  readonly port: number;
  readonly host?: string;
}

export interface ServedSite {
  /** The address of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How many ports are tried, one after the other. */
const PORTS_TO_TRY = 50;

/**
 * Serves a built site on the first free port.
 *
 * @throws UserFault where nothing was built yet, or no port is free
 */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
  const { dist, basePath, port, host = 'localhost' } = options;
  if (!existsSync(join(dist, 'index.html'))) {
    throw new UserFault(`There is no site in ${dist}. Build it first: npm run build`);
  }
  const server = createServer(handler(dist, basePath));
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${String(bound)}${basePath}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, first: number, host: string): Promise<void> {
  for (let port = first; port < first + PORTS_TO_TRY; port++) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new UserFault(
    `No port is free from ${String(first)} to ${String(first + PORTS_TO_TRY - 1)}. Name another: --port 8080`,
  );
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function handler(dist: string, basePath: string): Handler {
  // `dev` looks at the disk for each request, so that a build beside the running server shows.
  const files = sirv(dist, { dev: true, etag: true });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const moved = movedTo(path, dist, basePath);
    if (moved !== undefined) {
      const location = query === undefined ? moved : `${moved}?${query}`;
      response.writeHead(301, { location }).end();
      return;
    }
    if (!path.startsWith(basePath)) {
      void notFound(dist, response);
      return;
    }
    request.url = `/${(request.url ?? '/').slice(basePath.length)}`;
    files(request, response, () => void notFound(dist, response));
  };
}

/** Folders are served with a slash at their end, as static hosts do: relative addresses count from it. */
function movedTo(path: string, dist: string, basePath: string): string | undefined {
  if (path.endsWith('/')) return undefined;
  if (`${path}/` === basePath) return basePath;
  if (!path.startsWith(basePath)) return undefined;
  const folder = decoded(path.slice(basePath.length));
  if (folder === undefined || folder.split('/').includes('..')) return undefined;
  return existsSync(join(dist, folder, 'index.html')) ? `${path}/` : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function notFound(dist: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dist, '404.html')).catch(() => 'Not found\n');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
