/** Draws cards as PNG files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { HEIGHT, layOut, WIDTH, type Card } from './og-card.ts';

/** The code that decides how an image looks, and the pinned packages that draw it. */
const DRAWN_BY = ['og-card.ts', 'og-shapes.ts', 'og-renderer.ts'];
const PACKAGES = /"(satori|@resvg\/resvg-js|@fontsource\/source-serif-4)": "[^"]+"/g;

export interface Renderer {
  /** The same for the same image, whatever the run. */
  keyOf(card: Card): string;
  /** The bytes of the PNG file. */
  draw(card: Card): Promise<Uint8Array>;
}

/** Loads the fonts. */
export async function createRenderer(): Promise<Renderer> {
  const fonts = await Promise.all([loadFont(400), loadFont(500)]);
  const drawnBy = await fingerprint();
  return {
    keyOf: (card) =>
      createHash('sha256')
        .update(JSON.stringify([drawnBy, card]))
        .digest('hex'),
    draw: async (card) => {
      const svg = await satori(layOut(card), { width: WIDTH, height: HEIGHT, fonts });
      // Satori turns letters into paths, so that no font of this machine can get into the image.
      const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
      return image.asPng();
    },
  };
}

async function fingerprint(): Promise<string> {
  const texts = await Promise.all(
    [...DRAWN_BY, '../../package.json'].map((path) =>
      readFile(new URL(path, import.meta.url), 'utf8'),
    ),
  );
  const packages = texts.pop()?.match(PACKAGES) ?? [];
  return createHash('sha256')
    .update(JSON.stringify([...texts, ...packages]))
    .digest('hex');
}

async function loadFont(weight: 400 | 500): Promise<Font> {
  const file = `@fontsource/source-serif-4/files/source-serif-4-latin-${String(weight)}-normal.woff`;
  const data = await readFile(fileURLToPath(import.meta.resolve(file)));
  return { name: 'Source Serif 4', weight, style: 'normal', data };
}
