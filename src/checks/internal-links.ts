import { closestName } from '../catalog/closest-name.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { linksOf, type Link } from '../catalog/markdown.ts';
import { movedAddresses, targetsOf, type Target } from './addresses.ts';
import { fault, type Check } from './check.ts';
import { markdownOf, type PageText } from './markdown-texts.ts';

/** Links within the site lead to pages and fragments that exist. */
export const internalLinks: Check = {
  name: 'internal-links',
  run(loaded: LoadedCatalog) {
    const targets = targetsOf(loaded);
    const moved = movedAddresses(loaded);
    const { whole } = loaded.entries.permalinks;
    return markdownOf(loaded).flatMap((text) =>
      linksOf(text.parsed)
        // A register that cannot be read is one fault, not one for each link to a number.
        .filter(({ url }) => whole || !url.startsWith('/rp/'))
        .flatMap((link) => linkFaults(link, text, targets, moved)),
    );
  },
};

function linkFaults(
  link: Link,
  text: PageText,
  targets: ReadonlyMap<string, Target>,
  moved: ReadonlyMap<string, string>,
): Diagnostic[] {
  // `//host` leaves the site; the check of schemes reports it.
  if (!/^(#|\/(?!\/))/.test(link.url)) return [];
  const [, path = '', , fragment = ''] = /^([^?#]*)(\?[^#]*)?#?(.*)$/.exec(link.url) ?? [];
  const address = path === '' ? text.address : path;
  const target = targets.get(address);
  if (!target) {
    const near = moved.get(address) ?? closestName(address, [...targets.keys()]);
    const mend = near ? `Did you mean “${near}”?` : 'Link to a page that exists, or drop the link.';
    return [
      fault('broken-link', link.place, `Unexpected link to “${address}”: no such page`, mend),
    ];
  }
  if (target.draft && !text.draft) {
    const message = `Unexpected link to “${address}”: a draft, which the built site leaves out`;
    return [
      fault('broken-link', link.place, message, 'Publish the draft first, or drop the link.'),
    ];
  }
  return fragmentFaults(link, address, decode(fragment), target);
}

/** A review has an anchor for each of its findings. */
const MOST_NAMES = 12;

function fragmentFaults(
  link: Link,
  address: string,
  fragment: string,
  { anchors }: Target,
): Diagnostic[] {
  if (fragment === '' || !anchors || anchors.has(fragment)) return [];
  const near = closestName(fragment, [...anchors]);
  const names = [...anchors].map((anchor) => `#${anchor}`);
  const there = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
  return [
    fault(
      'broken-fragment',
      link.place,
      `Unexpected fragment “#${fragment}”: ${address} has none of that name`,
      near ? `Did you mean “#${near}”?` : `Use one that is there: ${there || 'none is'}.`,
    ),
  ];
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
