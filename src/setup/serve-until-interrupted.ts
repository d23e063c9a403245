import { serveSite, type ServeOptions } from './serve-site.ts';
import { UserFault } from './user-fault.ts';

/**
 * Serves a built site, says where, and stops on Ctrl-C or when the process is asked to end.
 *
 * @throws UserFault where the port is no port, nothing was built, or no port is free
 */
export async function serveUntilInterrupted(
  options: Omit<ServeOptions, 'port'> & { readonly port: string },
): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserFault(`The port is “${options.port}”, expected a number up to 65535.`);
  }
  const site = await serveSite({ ...options, port });
  console.log(`\n  ${site.url}\n\nCtrl-C stops it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
  await site.close();
}
