import type { HastPluginDefinition } from 'satteri';

/**
 * Puts the base path before links that begin with one slash, so that Markdown need not know where the site lives.
 *
 * @param base the base path, without a slash at its end
 */
export function prefixLinks(base: string): HastPluginDefinition {
  return {
    name: 'prefix-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties;
        if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
        context.setProperty(node, 'href', base + href);
      },
    },
  };
}
