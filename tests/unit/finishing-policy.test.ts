import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addContentSecurityPolicy,
  withPolicy,
} from '../../src/finishing/content-security-policy.ts';
import { scanTags } from '../../src/finishing/html-scan.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page with everything that could mislead. */
const TRICKY = `<!DOCTYPE html><html lang="en"><head><META CharSet=utf-8><title>a <style> in a title</title>
<!-- <script>commented()</script> --><script type="application/ld+json">{"a":"<style>"}</script>
<script>first('<style>', "</p>")</script><noscript><style>.needs-js{display:none}</style></noscript>
<script type="speculationrules">{"prefetch":[]}</script><script type=importmap>{"imports":{}}</script>
<script src="/a.js"></script><script type="module">second()\r\nthird()\r</script ></head>
<body data-copy="<script>not()</script>" title='"><style>no{}</style>'><textarea><script>text()</script></textarea>
<svg><style>path{fill:red}</style></svg><p>1 < 2 > 0 <b>x</b></p><template><style>t{}</style></template>
<SCRIPT>last()</SCRIPT><style media="print"></style></body></html>`;

describe('the scan', () => {
  it.each([
    ['a tricky page', TRICKY],
    ['a page without any', '<!doctype html><meta charset="utf-8"><p>Text</p>'],
  ])('finds in %s what a parser finds', (_, html) => {
    const scanned = scanTags(html, new Set(['meta', 'script', 'style'])).map(
      ({ name, text }) => [name, text.replaceAll(/\r\n?/g, '\n')] as const,
    );
    expect(scanned).toEqual(parsedTags(html));
    expect(scanned.length).toBeGreaterThan(0);
  });

  it('reads attributes as they are written', () => {
    const [tag] = scanTags(`<meta A="1>2" b='"' C=d e a=3 f = "g" h/>`, new Set(['meta']));
    expect([...(tag?.attributes ?? [])]).toEqual([
      ['a', '1>2'],
      ['b', '"'],
      ['c', 'd'],
      ['e', ''],
      ['f', 'g'],
      ['h', ''],
    ]);
  });

  it('takes a page of a megabyte in its stride', () => {
    const html = `<meta charset="utf-8">${'<p class="a">it’s "<b>5 < 6</b>"</p>'.repeat(30_000)}`;
    const start = performance.now();
    expect(scanTags(html, new Set(['p']))).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

function parsedTags(html: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if ('tagName' in child && ['meta', 'script', 'style'].includes(child.tagName)) {
        const text = child.childNodes
          .map((inner) => ('value' in inner ? inner.value : ''))
          .join('');
        found.push([child.tagName, text]);
      } else if ('content' in child) walk(child.content);
      else if ('childNodes' in child) walk(child);
    }
  };
  // Without scripting, the markup in <noscript> is markup.
  walk(parse(html, { scriptingEnabled: false }));
  return found;
}

describe('the policy', () => {
  it('allows the scripts and styles of the page by their hashes', () => {
    const policy = policyOf(TRICKY);
    const [scripts, styles] = ['script-src', 'style-src'].map((name) => directive(policy, name));
    expect(scripts).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      hash(`first('<style>', "</p>")`),
      hash('{"prefetch":[]}'),
      hash('{"imports":{}}'),
      hash('second()\nthird()\n'),
      hash('last()'),
    ]);
    expect(styles).toEqual([
      "'self'",
      hash('.needs-js{display:none}'),
      hash('path{fill:red}'),
      hash('t{}'),
      hash(''),
    ]);
  });

  it('forbids what no page needs', () => {
    expect(policyOf('<meta charset="utf-8">')).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"`,
    );
  });

  it('stands right behind the charset', () => {
    expect(applied(TRICKY)).toContain(
      '<META CharSet=utf-8><meta http-equiv="Content-Security-Policy" ',
    );
  });

  it('changes nothing the second time', () => {
    const once = applied(TRICKY);
    expect(applied(once)).toBe(once);
  });

  it('replaces an older one, wherever it stands', () => {
    const old = '<meta content="script-src *" http-equiv="content-security-policy"/>';
    const page = applied(`${old}<meta charset="utf-8"><title>t</title>${old}`);
    expect(page).toBe(applied('<meta charset="utf-8"><title>t</title>'));
  });

  it.each([
    ['<head><meta name="viewport" content="x"></head>', 'there is no charset'],
    ['<script>a()</script><meta charset="utf-8">', 'a <script> stands before the charset'],
    ['<style></style><meta charset="utf-8">', 'a <style> stands before the charset'],
  ])('cannot stand in %s', (html, fault) => {
    expect(withPolicy(html)).toEqual({ fault });
  });
});

function applied(html: string): string {
  const result = withPolicy(html);
  if ('fault' in result) throw new Error(result.fault);
  return result.html;
}

function policyOf(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(applied(html))?.[1] ?? '';
}

function directive(policy: string, name: string): string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('a built site', () => {
  const dist = mkdtempSync(join(tmpdir(), 'review-playbooks-policy-'));
  const write = (path: string, html: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), html);
  };

  beforeAll(() => {
    write('index.html', TRICKY);
    write('issues/a/index.html', '<meta charset="utf-8"><style>a{}</style>');
    write('feed.xml', '<style>a{}</style>');
  });
  afterAll(() => {
    rmSync(dist, { recursive: true });
  });

  it('gets a policy in every page, once', async () => {
    expect(await addContentSecurityPolicy(dist)).toEqual({ pages: 2, changed: 2 });
    expect(readFileSync(join(dist, 'issues/a/index.html'), 'utf8')).toContain(hash('a{}'));
    expect(readFileSync(join(dist, 'feed.xml'), 'utf8')).toBe('<style>a{}</style>');
    expect(await addContentSecurityPolicy(dist)).toEqual({ pages: 2, changed: 0 });
  });

  it('is refused with every page that cannot have one', async () => {
    write('b/index.html', '<p>');
    write('a.html', '<title></title>');
    await expect(addContentSecurityPolicy(dist)).rejects.toThrow(
      'into 2 pages:\na.html: there is no charset\nb/index.html: there is no charset\n',
    );
  });
});
