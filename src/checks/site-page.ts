/** One page of the built site: what it links to, and what can be linked on it. */
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Something on a page and where it stands in its file; lines and columns count from 1. */
export interface Found {
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

export interface SitePage {
  /** Where links of the page lead, each once. */
  readonly links: readonly Found[];
  readonly ids: ReadonlySet<string>;
  /** Ids that stand there a second time. */
  readonly repeatedIds: readonly Found[];
  /** Links that say nothing to those who hear the page. */
  readonly silentLinks: readonly Found[];
}

/** Reads a page. Nothing of its tree is kept, so that thousands of pages fit into memory. */
export function readSitePage(source: string): SitePage {
  // With scripting, what stands in <noscript> would be text.
  const document = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const links = new Map<string, Found>();
  const ids = new Set<string>();
  const repeatedIds: Found[] = [];
  const silentLinks: Found[] = [];
  for (const element of elementsOf(document)) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    for (const [name, url] of linksIn(attributes)) {
      if (!links.has(url)) links.set(url, found(element, name, url));
    }
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) repeatedIds.push(found(element, 'id', id));
    else if (id !== undefined) ids.add(id);
    if (element.tagName === 'a' && attributes.has('href') && !hasName(element, attributes)) {
      silentLinks.push(found(element, 'href', attributes.get('href') ?? ''));
    }
  }
  return { links: [...links.values()], ids, repeatedIds, silentLinks };
}

/** All elements in the order of the document. What a <template> holds is not on the page yet. */
function* elementsOf(parent: ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!adapter.isElementNode(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

function* linksIn(attributes: ReadonlyMap<string, string>): Generator<[string, string]> {
  for (const name of ['href', 'src', 'poster']) {
    const url = attributes.get(name)?.trim();
    if (url !== undefined) yield [name, url];
  }
  for (const candidate of attributes.get('srcset')?.split(/,\s+/) ?? []) {
    const [url = ''] = candidate.trim().split(/\s+/, 1);
    if (url !== '') yield ['srcset', url];
  }
}

function found(element: Element, attribute: string, value: string): Found {
  const location = element.sourceCodeLocation;
  const place = location?.attrs?.[attribute] ?? location;
  return { value, line: place?.startLine ?? 1, column: place?.startCol ?? 1 };
}

function hasName(element: Element, attributes: ReadonlyMap<string, string>): boolean {
  return (
    ['aria-label', 'aria-labelledby', 'title'].some((name) => attributes.get(name)?.trim()) ||
    hasText(element)
  );
}

function hasText(parent: ParentNode): boolean {
  return parent.childNodes.some((node) => {
    if (adapter.isTextNode(node)) return node.value.trim() !== '';
    if (!adapter.isElementNode(node)) return false;
    const label = node.attrs.find(({ name }) => name === 'alt' || name === 'aria-label');
    const hidden = node.attrs.some(({ name, value }) => name === 'aria-hidden' && value === 'true');
    return !hidden && (Boolean(label?.value.trim()) || hasText(node));
  });
}
