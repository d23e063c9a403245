/**
 * Finds the tags of a built page. It is a scan and no parser: a parser takes ten times as long (11 s for 5,000
 * pages), and the site's own pages are well-formed. What could mislead a scan is consumed as a whole: comments,
 * quoted attribute values, and the elements whose text is no markup. A test compares it with parse5.
 */

/** A start tag; `text` is what stands between it and its end tag, for elements whose text is no markup. */
export interface ScannedTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// `noscript` is left out: its markup counts for those who run no scripts.
const NO_MARKUP = 'script|style|textarea|title|iframe|xmp|noembed|noframes';
const REST_OF_TAG = String.raw`(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*)>`;
const TOKEN = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    `<(${NO_MARKUP})${REST_OF_TAG}([\\s\\S]*?)</\\1(?=[\\s/>])`,
    `<([a-z][^\\s/>]*)${REST_OF_TAG}`,
  ].join('|'),
  'gi',
);
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * The start tags that a caller asks for, in the order of the page.
 *
 * @param wanted names of elements, lower case
 */
export function scanTags(html: string, wanted: ReadonlySet<string>): ScannedTag[] {
  const tags: ScannedTag[] = [];
  for (const match of html.matchAll(TOKEN)) {
    const [whole, withText, itsAttributes, text = '', other, otherAttributes] = match;
    const name = (withText ?? other ?? '').toLowerCase();
    if (!wanted.has(name)) continue;
    tags.push({
      name,
      attributes: readAttributes(itsAttributes ?? otherAttributes ?? ''),
      text,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return tags;
}

/** Names are lower case; values are as written. Of a name that stands twice the first counts, as in browsers. */
function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}
