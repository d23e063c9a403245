import { describe, expect, test } from 'vitest';
import {
  cutAtFirstHeading,
  cutAtSections,
  nameNumbers,
  renderInline,
  withoutAssets,
} from '../../src/rendering/prose.ts';

describe('cutting a rendered issue', () => {
  const html =
    '<h2 id="a">What goes wrong</h2><p>One</p><h2 id="b">Why the fix holds</h2><p>Two</p>';

  test('gives each section its text', () => {
    expect(cutAtSections(html, ['problem', 'fix'])).toEqual({
      problem: '<p>One</p>',
      fix: '<p>Two</p>',
    });
  });

  test('fails where rendering and catalogue disagree', () => {
    expect(() => cutAtSections(html, ['problem', 'fix', 'detect'])).toThrow(
      /problem, fix, the catalogue problem, fix, detect/,
    );
  });
});

test('prose is cut before its first heading', () => {
  expect(cutAtFirstHeading('<p>a</p><h2 id="x">B</h2><p>c</p>')).toEqual({
    before: '<p>a</p>',
    after: '<h2 id="x">B</h2><p>c</p>',
  });
  expect(cutAtFirstHeading('<p>a</p>')).toEqual({ before: '<p>a</p>', after: '' });
});

test('inline text loses the paragraph around it, and only that', async () => {
  expect(await renderInline(() => Promise.resolve('<p>a <code>b</code></p>\n'), '')).toBe(
    'a <code>b</code>',
  );
  expect(await renderInline(() => Promise.resolve('<p>a</p>\n<p>b</p>'), '')).toBe(
    '<p>a</p>\n<p>b</p>',
  );
});

test('links to issues carry their number for print, under a base path too', () => {
  const numbers = new Map([['lost-update', 3]]);
  expect(nameNumbers('<a href="/base/issues/lost-update/#fix">x</a>', '/base', numbers)).toBe(
    '<a data-rp="RP-3" href="/base/issues/lost-update/#fix">x</a>',
  );
  expect(nameNumbers('<a href="/issues/other/">x</a>', '', numbers)).toBe(
    '<a href="/issues/other/">x</a>',
  );
});

test('the assets of fences are taken out and given once', async () => {
  const asset = '<link rel="stylesheet" href="/_astro/ec.fh1zn.css">';
  const { render, assets } = withoutAssets((text) => Promise.resolve(`${asset}<p>${text}</p>`));
  expect(await render('a')).toBe('<p>a</p>');
  expect(await render('b')).toBe('<p>b</p>');
  expect(assets()).toBe(asset);
});
