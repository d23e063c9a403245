import { distance } from 'fastest-levenshtein';

interface NearPage {
  readonly href: string;
  readonly title: string;
}

const SHOWN = 3;

/** Suggests the pages whose addresses are nearest to the one that was asked for. */
class NearPages extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    const pages = JSON.parse(this.dataset['pages'] ?? '[]') as NearPage[]; // written by 404.astro
    if (!list) return;
    const near = nearest(location.pathname, pages).map(({ href, title }) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    list.prepend(...near);
  }
}

/** The pages nearest to an address: by shared words of the slug first, then by spelling. */
function nearest(path: string, pages: readonly NearPage[]): NearPage[] {
  const asked = lastPart(path);
  const words = new Set(asked.split('-'));
  return pages
    .map((page) => {
      const slug = lastPart(page.href);
      const shared = slug.split('-').filter((word) => words.has(word)).length;
      const unlike = distance(asked, slug) / Math.max(asked.length, slug.length, 1);
      return { page, score: shared / words.size - unlike };
    })
    .filter(({ score }) => score > -0.6)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ page }) => page);
}

function lastPart(path: string): string {
  return (
    path
      .toLowerCase()
      .replace(/\/(index\.html)?$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

customElements.define('near-pages', NearPages);
