import type { Config } from '@docusaurus/types';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import { curly } from './src/build/prose/curly';
import remarkIssues from './src/build/prose/issues';
import remarkCurly from './src/build/prose/remark';
import recmaTexts from './src/build/texts/recma';
import rehypeWeave from './src/build/weave/rehype';

// A fork's own workflow sets these, and its pages link to the fork.
const {
  GITHUB_REPOSITORY = 'commoditizing-data-integration/commoditizing-data-integration',
  SITE_URL = 'https://commoditizing-data-integration.github.io',
  BASE_URL = '/',
} = process.env;
const repository = `https://github.com/${GITHUB_REPOSITORY}`;

const themeConfig: ThemeConfig = {
  image: 'img/card.png',
  colorMode: { respectPrefersColorScheme: true },
  docs: { sidebar: { hideable: false } },
  navbar: {
    title: 'Commoditizing data integration',
    items: [
      { type: 'docSidebar', sidebarId: 'guide', label: 'Guide' },
      { type: 'docSidebar', sidebarId: 'reference', label: 'Reference' },
      { href: repository, label: 'GitHub', position: 'right' },
    ],
  },
};

const preset: Options = {
  blog: false,
  docs: {
    routeBasePath: 'guide',
    sidebarPath: './sidebars.ts',
    breadcrumbs: false,
    editUrl: `${repository}/edit/main/`,
    beforeDefaultRemarkPlugins: [remarkIssues, remarkCurly],
    beforeDefaultRehypePlugins: [rehypeWeave],
    recmaPlugins: [recmaTexts],
  },
  pages: {
    beforeDefaultRemarkPlugins: [remarkIssues, remarkCurly],
    beforeDefaultRehypePlugins: [rehypeWeave],
    recmaPlugins: [recmaTexts],
  },
  theme: {
    customCss: [
      'ink',
      'fonts',
      'prose',
      'code',
      'narrow',
      'running',
      'names',
      'folders',
      'page',
      'landing',
      'drawings',
      'furniture',
      'search',
      'forced',
      'print',
    ].map((name) => `./src/css/${name}.css`),
  },
};

function link(attributes: Record<string, string>) {
  return { tagName: 'link', attributes };
}

/** The color around a page, where a phone shows one. */
function paperOf(scheme: string, content: string) {
  const media = `(prefers-color-scheme: ${scheme})`;
  return {
    tagName: 'meta',
    attributes: { name: 'theme-color', media, content },
  };
}

const config: Config = {
  title: 'Commoditizing data integration alongside Airbyte',
  tagline: 'A book you can run',
  favicon: 'img/icon.svg',
  url: SITE_URL,
  baseUrl: BASE_URL,
  trailingSlash: false,
  // It takes a page whose scripts come after its text for a broken one.
  baseUrlIssueBanner: false,
  future: { v4: true, faster: true },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    parseFrontMatter: async (params) => {
      const page = await params.defaultParseFrontMatter(params);
      for (const name of ['title', 'description']) {
        const text = page.frontMatter[name];
        if (typeof text === 'string') page.frontMatter[name] = curly(text);
      }
      return page;
    },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  headTags: [
    link({ rel: 'manifest', href: `${BASE_URL}manifest.webmanifest` }),
    link({ rel: 'apple-touch-icon', href: `${BASE_URL}img/icon-180.png` }),
    paperOf('light', '#fcfaf5'),
    paperOf('dark', '#171613'),
  ],
  clientModules: ['./src/browser/prefetch.ts'],
  plugins: [
    './src/build/weave/plugin.ts',
    './src/build/contents/plugin.ts',
    './src/build/texts/plugin.ts',
    './src/build/types/plugin.ts',
    './src/build/folders/plugin.ts',
    './src/build/running/plugin.ts',
    './src/build/search/plugin.ts',
    './src/build/offline/plugin.ts',
    './src/build/look/plugin.ts',
  ],
  presets: [['classic', preset]],
  themeConfig,
};

export default config;
