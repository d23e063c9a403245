/** Open Graph images: one a page that has something to say of its own, and one for all others. */
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Catalog } from '../catalog/catalog.ts';
import { cardsOf } from './og-cards.ts';
import { createRenderer, type Renderer } from './og-renderer.ts';
import type { Card } from './og-card.ts';

/** How many images were written, and how many of them had to be drawn. */
export interface OpenGraphCounts {
  readonly images: number;
  readonly drawn: number;
}

/** Drawing uses a thread of its own for each image, and laying out the next one goes on beside it. */
const AT_ONCE = 4;

/**
 * Writes the images into the built site. What was drawn before, from the same words by the same code and fonts, is
 * copied from `.cache/og/`.
 *
 * @param root absolute path of the repository
 * @param dist absolute path of the built site
 */
export async function writeOpenGraphImages(
  root: string,
  dist: string,
  catalog: Catalog,
): Promise<OpenGraphCounts> {
  const renderer = await createRenderer();
  const cards = [...cardsOf(catalog)];
  const folders = new Set(cards.map(([path]) => dirname(join(dist, path))));
  const cache = join(root, '.cache', 'og');
  await Promise.all([cache, ...folders].map((folder) => mkdir(folder, { recursive: true })));
  let drawn = 0;
  for (let start = 0; start < cards.length; start += AT_ONCE) {
    const batch = cards.slice(start, start + AT_ONCE).map(async ([path, card]) => {
      const cached = join(cache, `${renderer.keyOf(card)}.png`);
      if (await drawUnlessThere(card, cached, renderer)) drawn++;
      await copyFile(cached, join(dist, path));
    });
    await Promise.all(batch);
  }
  return { images: cards.length, drawn };
}

async function drawUnlessThere(card: Card, path: string, renderer: Renderer): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (there) return false;
  await writeFileAtomic(path, Buffer.from(await renderer.draw(card)), { fsync: false });
  return true;
}
