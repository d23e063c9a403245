/** The site under a path at a known address, as on the project page of a code host. */
import { existsSync, readFileSync } from 'node:fs';
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

interface IssueJson {
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string | null;
}

/** The values of the meta tags of a page, by name or property. */
function metaOf(html: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === 'meta') {
      const value = (wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value;
      const name = value('property') ?? value('name') ?? '';
      found.set(name, [...(found.get(name) ?? []), value('content') ?? '']);
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return found;
}

/** Width and height of a PNG. */
function sizeOf(address: string): [number, number] {
  const path = new URL(address).pathname.slice(DEPLOYED.basePath.length);
  const bytes = readFileSync(join(siteFolder('deployed'), path));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the link preview of every issue says what the issue says', () => {
  // The published file; its schema is tested elsewhere.
  const { issues } = JSON.parse(textOf('deployed', 'api/issues.json')) as { issues: IssueJson[] };
  expect(issues.length).toBeGreaterThanOrEqual(15);
  for (const { name, slug, title, summary, published, updated } of issues) {
    const html = textOf('deployed', `issues/${slug}/index.html`);
    const url = `${HOME}issues/${slug}/`;
    const image = `${HOME}og/issues/${slug}.png`;
    const meta = metaOf(html);
    const single = {
      'og:type': 'article',
      'og:title': title,
      'og:description': summary,
      'og:url': url,
      'og:image': image,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': title,
      'og:site_name': 'Review Playbooks',
      'og:locale': 'en_GB',
      'article:published_time': published,
      'article:modified_time': updated ?? published,
      'twitter:card': 'summary_large_image',
      description: summary,
    };
    for (const [property, content] of Object.entries(single)) {
      expect(meta.get(property), `${property} of ${slug}`).toEqual([content]);
    }
    expect(meta.get('article:section')?.[0]).toMatch(/./);
    expect(sizeOf(image)).toEqual([1200, 630]);

    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    const publisher = { '@type': 'Organization', name: 'Review Playbooks', url: HOME };
    expect(JSON.parse(json), slug).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: title,
      description: summary,
      identifier: name,
      inLanguage: 'en',
      datePublished: published,
      dateModified: updated ?? published,
      url,
      mainEntityOfPage: url,
      image,
      author: publisher,
      publisher,
      isPartOf: { '@type': 'WebSite', name: 'Review Playbooks', url: HOME },
    });
    expect(title.length, 'search engines cut headlines behind 110').toBeLessThanOrEqual(110);
  }
});

test('kit, tray and autolinks carry the address', async ({ page }) => {
  const [first, second] = permalinks();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const link = (number = 0): string => `](${HOME}rp/${String(number)}/)`;
  await visit(page, `issues/${first?.slug ?? ''}/`);
  const kit = page.getByRole('group', { name: 'Copy for a PR' });
  await expect(kit).not.toContainText('does not know');
  for (const name of ['Link', 'Comment']) {
    await kit.getByRole('button', { name, exact: true }).press('Enter');
    await expect(kit.getByRole('status')).toHaveText(`Copied: ${name}`);
    expect(await copied()).toContain(link(first?.number));
  }
  await page.keyboard.press('b');
  await visit(page, 'issues/');
  await page.evaluate((number) => {
    document.dispatchEvent(new CustomEvent('tray-toggle', { detail: { number } }));
  }, second?.number);
  await page.getByRole('button', { name: 'Tray, 2 issues' }).press('Enter');
  const tray = page.getByRole('dialog', { name: 'Tray' });
  await expect(tray.getByRole('link').nth(1)).not.toHaveText(/^RP-/);
  await expect(tray.getByRole('link').first()).toHaveAttribute(
    'href',
    `${DEPLOYED.basePath}rp/${String(first?.number)}/`,
  );
  await tray.getByRole('button', { name: 'Copy as one review comment' }).press('Enter');
  await expect(tray.getByRole('status')).toContainText('Copied');
  expect(await copied()).toContain(link(first?.number));
  expect(await copied()).toContain(link(second?.number));

  await visit(page, 'link-in-prs/');
  const commands = page.getByRole('button', { name: /^Copy: / });
  expect(await commands.count()).toBe(5);
  for (const command of await commands.all()) {
    await command.press('Enter');
    await expect(command).toHaveText('Copied');
    if ((await command.getAttribute('aria-label'))?.includes('key of a link')) continue;
    expect(await copied()).toContain(HOME);
  }
  await expect(page.getByRole('main')).not.toContainText('does not know');
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
