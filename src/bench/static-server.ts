/** Serves a built site as a static host does: from memory of what is there, texts compressed. */
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import sirv, { type RequestHandler } from 'sirv';

const compress = promisify(gzip);

export interface StaticServer {
  /** Such as `http://localhost:41873`; a site may be built for it before it is served. */
  readonly origin: string;
  readonly serve: (dist: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port, which serves nothing yet. */
export async function startServer(): Promise<StaticServer> {
  let handle: RequestHandler | undefined;
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404).end();
    };
    if (handle) handle(request, response, notFound);
    else notFound();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://localhost:${String(address.port)}`,
    serve: (dist) => {
      handle = sirv(dist, { gzip: true });
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Puts a compressed file beside each text of a built site. */
export async function compressTexts(dist: string): Promise<void> {
  const paths = await readdir(dist, { recursive: true });
  for (const path of paths.filter((name) => /\.(html|css|js|svg|json|txt|xml|md)$/.test(name))) {
    const file = join(dist, path);
    await writeFile(`${file}.gz`, await compress(await readFile(file)));
  }
}
