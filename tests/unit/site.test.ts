import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const ISSUE = '<!doctype html><title>x</title>\n<h1 id="top-of-it">x</h1><h2 id="fix">y</h2>';

/** A built site of a start page with this body, an issue and a style sheet. */
async function check(body: string, base = '/'): Promise<string[]> {
  const dist = mkdtempSync(join(tmpdir(), 'review-playbooks-site-'));
  folders.push(dist);
  const files = {
    'index.html': `<!doctype html><title>x</title>\n<body>${body}</body>`,
    'issues/lost-update/index.html': ISSUE,
    'issues/ünïcode/index.html': ISSUE,
    '404.html': ISSUE,
    '_astro/x.css': 'a {}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const found = await checkSite(dist, base);
  return found.map(({ code, place, mend }) => {
    const file = place.file.slice(dist.length + 1);
    return `${file}:${String(place.line)}:${String(place.column)} ${code}: ${mend}`;
  });
}

describe('what is fine', () => {
  test.for([
    ['a page', '<a href="/issues/lost-update/">x</a>'],
    ['a fragment of a page', '<a href="/issues/lost-update/#fix">x</a>'],
    ['a path that is relative', '<a href="issues/lost-update/?from=start#fix">x</a>'],
    ['an encoded path', '<a href="/issues/%C3%BCn%C3%AFcode/">x</a>'],
    ['a file', '<link rel="stylesheet" href="/_astro/x.css">'],
    ['a page by its name', '<a href="/404.html">x</a>'],
    ['another site', '<a href="https://example.org/nothing/">x</a><a href="//example.org/">x</a>'],
    ['mail and data', '<a href="mailto:a@example.org">x</a><img alt="" src="data:,x">'],
    ['the top, and text', '<a href="#">x</a><a href="#top">x</a><a href="#:~:text=x">x</a>'],
    [
      'a label instead of text',
      '<a href="/" aria-label="Home"></a><a href="/"><img alt="Home" src="/_astro/x.css"></a>',
    ],
    ['what a template holds', '<p id="a"></p><template><p id="a"></p></template>'],
  ] as const)('%s', async ([, body]) => {
    expect(await check(body)).toEqual([]);
  });

  test('the same under a base path', async () => {
    expect(await check('<a href="/docs/issues/lost-update/#fix">x</a>', '/docs/')).toEqual([]);
    expect(await check('<a href="/docs/">x</a>', 'docs')).toEqual([]);
  });
});

describe('what is not', () => {
  test.for([
    [
      'a page that is not there',
      '<a href="/issues/lost-updates/">x</a>',
      'index.html:2:10 broken-link: Did you mean “/issues/lost-update/”?',
    ],
    [
      'a slash that is missing',
      '<a href="/issues/lost-update">x</a>',
      'index.html:2:10 broken-link: End it with a slash: /issues/lost-update/',
    ],
    [
      'a file that is not there',
      '<img alt="" src="/x.png">',
      'index.html:2:19 broken-link: Link to a page that is built, or drop the link.',
    ],
    [
      'one of a set of images',
      '<img alt="" srcset="/_astro/x.css 1x, /y.png 2x">',
      'index.html:2:19 broken-link: Link to a page that is built, or drop the link.',
    ],
    [
      'inside noscript',
      '<noscript><a href="/nothing-like-it/">x</a></noscript>',
      'index.html:2:20 broken-link: Link to a page that is built, or drop the link.',
    ],
    [
      'a fragment',
      '<a href="/issues/lost-update/#fixx">x</a>',
      'index.html:2:10 broken-fragment: Did you mean “#fix”?',
    ],
    [
      'a fragment of the page itself',
      '<a href="#nowhere-at-all">x</a>',
      'index.html:2:10 broken-fragment: Link to an id of the page, or drop the fragment.',
    ],
    [
      'an id twice',
      '<p id="a"></p><p id="a"></p>',
      'index.html:2:24 duplicate-anchor: Give one of the two another id.',
    ],
    [
      'a link without text',
      '<a href="/"><svg aria-hidden="true"><text>x</text></svg></a>',
      'index.html:2:10 link-text: Give it text, or an aria-label.',
    ],
  ] as const)('%s', async ([, body, expected]) => {
    expect(await check(body)).toEqual([expected]);
  });

  test('a link past the base path', async () => {
    expect(await check('<a href="/issues/lost-update/">x</a>', '/docs/')).toEqual([
      'index.html:2:10 broken-link: Put the base path before it: /docs/issues/lost-update/',
    ]);
  });

  test('a site without pages, or none at all', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'review-playbooks-site-'));
    folders.push(dist);
    expect(await checkSite(dist, '/')).toMatchObject([{ code: 'site-missing' }]);
    expect(await checkSite(join(dist, 'none'), '/')).toMatchObject([{ code: 'site-missing' }]);
  });
});
