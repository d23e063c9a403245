import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { AstroIntegration } from 'astro';
import { INDEX_FOLDER } from '../search/index-files.ts';

/**
 * Lets `npm run dev` search the index of the last build. Where there is none, its addresses answer with 404, which the
 * search takes for what it is.
 *
 * @param root absolute path of the repository
 */
export function lastIndexInDev(root: string): AstroIntegration {
  const folder = join(root, 'dist', INDEX_FOLDER);
  return {
    name: 'last-search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // `dev` looks at the disk for each request: a build beside the server shows.
        const files = sirv(folder, { dev: true, etag: true });
        const path = `${server.config.base.replace(/\/$/, '')}/${INDEX_FOLDER}`;
        server.middlewares.use(path, (request, response) => {
          const notFound = (): void => {
            response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
          };
          if (existsSync(folder)) files(request, response, notFound);
          else notFound();
        });
      },
    },
  };
}
