/** Serves the built site, and makes the index in which the site's pages stand among distractors. */
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load.ts';
import { writeCrowdedIndex } from '../../src/search-index/index.ts';
import { serveSite } from '../../src/setup/serve-site.ts';
import { CROWDED_INDEX } from './places.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  const root = process.cwd();
  const dist = join(root, 'dist');
  const { published } = await loadCatalog(root);
  const crowd = await writeCrowdedIndex(root, published, CROWDED_INDEX);
  if (crowd < 200)
    throw new Error(`Only ${String(crowd)} findings have no page; is the content whole?`);
  const site = await serveSite({ dist, basePath: '/', port: 0 });
  process.env['TESTED_SEARCH'] = site.url;
  return site.close;
}
