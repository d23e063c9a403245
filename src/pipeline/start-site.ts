import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint, lastFingerprint, rememberFingerprint } from './build-fingerprint.ts';
import { buildSite, type BuildOptions } from './build-site.ts';

/** Builds the site and remembers what it was built from. @throws what `buildSite` throws */
export async function buildAndRemember(options: BuildOptions): Promise<void> {
  const { root, environment } = options;
  await rememberFingerprint(root, undefined);
  // Taken before the build, so that an edit during it counts as a change.
  const fingerprint = await buildFingerprint(root, environment);
  await buildSite(options);
  await rememberFingerprint(root, fingerprint);
}

/** Builds the site where anything changed since the last build. @throws what `buildSite` throws */
export async function buildWhereChanged(options: BuildOptions): Promise<void> {
  const { root, dist, environment, log } = options;
  const built = existsSync(join(dist, 'index.html'));
  const last = built ? await lastFingerprint(root) : undefined;
  if (last !== undefined && last === (await buildFingerprint(root, environment))) {
    log('Nothing changed since the last build, which is served as it is.');
    return;
  }
  await buildAndRemember(options);
}
