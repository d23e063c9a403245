// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { prefixLinks } from './src/rendering/prefix-links.ts';
import { lastIndexInDev } from './src/search-index/dev-server.ts';
import { siteSettings } from './src/site/settings.ts';

const { siteUrl, basePath, repoUrl } = siteSettings(process.env);
const base = basePath.replace(/\/$/, '');

/** What scripts of every page share, in one file: each by itself is smaller than the headers that it travels with. */
const SMALL_PARTS = {
  name: 'shared',
  test: /src\/(browser\/(announce|copy|one-line|shortcuts|storage)|catalog\/addresses)\.ts$/,
};

export default defineConfig({
  ...(siteUrl && { site: siteUrl }),
  base: basePath,
  trailingSlash: 'always',
  // One stylesheet for the whole site is fetched once; inlined it would travel with every page.
  // Pages are written, or kept ones copied, several at a time: one by one the disk is waited for most of a second build.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  // The compiler's JSX mode eats white space between inline elements that stand on lines of their own.
  compressHTML: true,
  markdown: { processor: satteri({ hastPlugins: [prefixLinks(base)] }) },
  experimental: { incrementalBuild: true },
  vite: {
    define: { __REPO_URL__: JSON.stringify(repoUrl ?? '') },
    // Pages that did not change stay where they are; `src/pipeline/` removes what is left of an older site.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [SMALL_PARTS] } } } },
      },
    },
  },
  integrations: [
    starlight({
      title: 'Review Playbooks',
      description:
        'Review findings with the code before, the code after, and what running both gave.',
      favicon: '/icon.svg',
      customCss: ['./src/styles/index.css'],
      markdown: { headingLinks: false, processedDirs: ['content'] },
      credits: false,
      // The index is made of the catalogue by `src/search-index/`, after Astro.
      pagefind: false,
      pagination: false,
      tableOfContents: false,
      disable404Route: true,
      routeMiddleware: './src/starlight/route-data.ts',
      head: [],
      components: {
        Footer: './src/starlight/Nothing.astro',
        Header: './src/starlight/Header.astro',
        PageFrame: './src/starlight/PageFrame.astro',
        TwoColumnContent: './src/starlight/Plain.astro',
        ContentPanel: './src/starlight/Plain.astro',
        MarkdownContent: './src/starlight/Plain.astro',
        PageTitle: './src/starlight/Nothing.astro',
        ThemeProvider: './src/starlight/ThemeProvider.astro',
        Search: './src/starlight/Search.astro',
      },
    }),
    mdx(),
    lastIndexInDev(process.cwd()),
    ...(siteUrl
      ? [sitemap({ filter: (page) => !new URL(page).pathname.startsWith(`${base}/rp/`) })]
      : []),
  ],
});
