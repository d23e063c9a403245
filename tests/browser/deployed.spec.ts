/** The site under a path at a known address, as on the project page of a code host. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test, visit } from './quiet-page.ts';
import { DEPLOYED, filesOf, permalinks, siteFolder, textOf } from './sites.ts';

test.use({ site: 'deployed', permissions: ['clipboard-read', 'clipboard-write'] });

const HOME = `${DEPLOYED.siteUrl}${DEPLOYED.basePath}`;

/** Why an address of the site does not resolve, or undefined. */
function fault(address: string): string | undefined {
  if (!URL.canParse(address, HOME)) return `${address} is no address`;
  const url = new URL(address, HOME);
  if (url.origin !== DEPLOYED.siteUrl) return undefined;
  if (!url.pathname.startsWith(DEPLOYED.basePath)) return `${address} is outside of the base path`;
  const path = decodeURIComponent(url.pathname.slice(DEPLOYED.basePath.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(siteFolder('deployed'), file)) ? undefined : `${address} leads nowhere`;
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'action', 'data-to']);

function addressesOf(html: string): string[] {
  const found: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const named = node.attrs.filter(({ name }) => ADDRESS_ATTRIBUTES.has(name));
      found.push(...named.map(({ value }) => value));
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  // Within the page, or found in its own folder: the link check follows these.
  return found.filter((address) => /^(https?:|\/)/.test(address));
}

function expectResolved(file: string, addresses: readonly string[]): void {
  const faults = addresses.flatMap((address) => fault(address) ?? []);
  expect(faults, file).toEqual([]);
}

test('every address on every page follows the base path and resolves', () => {
  const pages = filesOf('deployed').filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(40);
  for (const file of pages) expectResolved(file, addressesOf(textOf('deployed', file)));
});

test('every address in feed, sitemap, API, Markdown and llms.txt resolves', () => {
  const files = filesOf('deployed').filter(
    (file) => /\.(xml|json|md|txt)$/.test(file) && !file.startsWith('pagefind/'),
  );
  for (const wanted of ['rss.xml', 'sitemap-index.xml', 'api/issues.json', 'llms.txt']) {
    expect(files).toContain(wanted);
  }
  let looked = 0;
  for (const file of files) {
    const text = textOf('deployed', file);
    const full = text.match(/https:\/\/playbooks\.example[^\s"'<>)\]`]*/g) ?? [];
    const links = [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, address = '']) => address);
    looked += full.length + links.length;
    expectResolved(file, [...full, ...links]);
  }
  expect(looked).toBeGreaterThan(100);
});

test('pages name their own address and the repository', () => {
  const { slug } = permalinks()[0] ?? { slug: '' };
  const html = textOf('deployed', `issues/${slug}/index.html`);
  expect(html).toContain(`<link rel="canonical" href="${HOME}issues/${slug}/"`);
  expect(html).toContain(`property="og:url" content="${HOME}issues/${slug}/"`);
  expect(html).toContain(`${DEPLOYED.repoUrl}/issues/new?`);
});

test('the site is walked through, searched and linked under its path', async ({ page }) => {
  const { number, slug } = permalinks()[0] ?? { number: 0, slug: '' };
  await visit(page, '');
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: 'Topics' })
    .click();
  await page.waitForURL(`**${DEPLOYED.basePath}topics/`);

  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill(slug.replaceAll('-', ' '));
  await expect(dialog.locator(`a[href="${DEPLOYED.basePath}issues/${slug}/"]`)).toBeVisible();
  const all = dialog.getByRole('link', { name: /on a page of (its|their) own$/ });
  await expect(all).toHaveAttribute('href', new RegExp(`^${DEPLOYED.basePath}search/\\?q=`));
  await page.keyboard.press('Escape');

  await page.goto(`./rp/${String(number)}/#detect`);
  await page.waitForURL(`**${DEPLOYED.basePath}issues/${slug}/#detect`);
  await page.keyboard.press('y');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${HOME}rp/${String(number)}/`);
});
