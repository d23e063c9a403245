/** The pictures of the PR kit and the tray, taken by doing what a reader does. */
import type { Browser, Locator, Page } from '@playwright/test';
import { markdownToHtml } from 'satteri';
import { smallPng } from './small-png.ts';

export interface Picture {
  readonly name: 'kit' | 'tray' | 'comment';
  /** A PNG with two pixels for each of the page. */
  readonly bytes: Buffer;
}

/** What stands in the pictured tray. */
const COLLECTED = [
  { number: 5, word: 'stamps/views.py, line 31' },
  { number: 8, word: 'In `orders/views.py` too' },
] as const;
const DENSITY = 2;
/** Around what is shown, in pixels of the page. */
const PADDING = 12;
/** Their own frame is left out, because the page draws one around each picture. */
const FRAMED = -1;
/** Narrow, so that little is lost where they are shown in a column of text; the tray still stands free. */
const VIEWPORT = { width: 768, height: 900 };
const KIT_WIDTH = 690;
const COMMENT_WIDTH = 600;

/** Takes every picture in one scheme. @param home address of a served build that knows its public address */
export async function takePictures(
  browser: Browser,
  home: string,
  colorScheme: 'light' | 'dark',
): Promise<Picture[]> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: DENSITY,
    colorScheme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.setViewportSize({ ...VIEWPORT, width: KIT_WIDTH });
  await goToIssue(page, home, COLLECTED[0].number);
  const kit = await shoot(page, page.locator('.kit'));
  await page.setViewportSize(VIEWPORT);
  const dialog = await fillTray(page, home);
  const tray = await shoot(page, dialog, FRAMED);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  // On a page of its own: the policy of the site would not let it have its style.
  await page.goto('about:blank');
  await page.setViewportSize({ ...VIEWPORT, width: COMMENT_WIDTH });
  await page.setContent(asShownByHost(text, colorScheme));
  const comment = await shoot(page, page.locator('article'), FRAMED);
  await context.close();
  return [
    { name: 'kit', bytes: kit },
    { name: 'tray', bytes: tray },
    { name: 'comment', bytes: comment },
  ];
}

/** Collects the issues, adds the words, and leaves the comment in the clipboard. @returns the open tray */
async function fillTray(page: Page, home: string): Promise<Locator> {
  for (const { number } of COLLECTED) {
    await goToIssue(page, home, number);
    await page.keyboard.press('b');
  }
  await page.getByRole('button', { name: 'Tray, 2 issues' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tray' });
  for (const [index, { word }] of COLLECTED.entries()) {
    await dialog.getByRole('textbox').nth(index).fill(word);
  }
  const copy = dialog.getByRole('button', { name: 'Copy as one review comment' });
  await copy.press('Enter');
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  await copy.waitFor();
  // A ring around what has the focus would look as if it were chosen.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  return dialog;
}

async function goToIssue(page: Page, home: string, number: number): Promise<void> {
  await page.goto(`${home}rp/${String(number)}/`);
  await page.waitForURL('**/issues/**');
  await page.evaluate(() => document.fonts.ready);
}

async function shoot(page: Page, shown: Locator, padding = PADDING): Promise<Buffer> {
  await shown.scrollIntoViewIfNeeded();
  const box = await shown.boundingBox();
  if (!box) throw new Error('What is to be pictured is not shown.');
  const clip = {
    x: Math.max(0, Math.floor(box.x - padding)),
    y: Math.max(0, Math.floor(box.y - padding)),
    width: Math.ceil(box.width + 2 * padding),
    height: Math.ceil(box.height + 2 * padding),
  };
  return withFewColours(page, await page.screenshot({ clip }));
}

async function withFewColours(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const { width, height, pixels } = await blank.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(bitmap, 0, 0);
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const reader = new FileReader();
    const pixels = await new Promise((resolve) => {
      reader.addEventListener('load', () => {
        resolve(reader.result);
      });
      reader.readAsDataURL(new Blob([image.data]));
    });
    return { width: image.width, height: image.height, pixels: String(pixels) };
  }, png.toString('base64'));
  await blank.close();
  return smallPng(width, height, Buffer.from(pixels.replace(/^.*,/, ''), 'base64'));
}

/** A comment as code hosts show it: their own look differs, the parts do not. */
function asShownByHost(markdown: string, scheme: 'light' | 'dark'): string {
  const { html } = markdownToHtml(markdown, { features: { gfm: true } });
  return `<!doctype html><meta charset="utf-8"><style>
    :root { color-scheme: ${scheme}; }
    body { margin: 0; padding: 12px; background: light-dark(#fff, #16181b); color: light-dark(#222, #ddd); font: 15px/1.5 system-ui, sans-serif; }
    article { border: 1px solid light-dark(#ccc, #444); border-radius: 6px; padding: 4px 20px; }
    ol { padding-inline-start: 1.4em; }
    a { color: light-dark(#0a58b5, #7ab7ff); }
    code { font-size: 13px; background: light-dark(#f0f0f0, #2a2d31); padding: 0.15em 0.35em; border-radius: 4px; }
  </style><article>${html}</article>`;
}
