import type { Config } from '@docusaurus/types';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import rehypeWeave from './src/weave/rehype';

const repository =
  'https://github.com/commoditizing-data-integration/airbyte-source-smartsheet';

const themeConfig: ThemeConfig = {
  navbar: { title: 'Commoditizing data integration', items: [] },
};

const preset: Options = {
  blog: false,
  docs: {
    routeBasePath: 'guide',
    sidebarPath: './sidebars.ts',
    editUrl: `${repository}/edit/main/`,
    beforeDefaultRehypePlugins: [rehypeWeave],
  },
  theme: { customCss: './src/css/site.css' },
};

const config: Config = {
  title: 'Commoditizing data integration alongside Airbyte',
  url: 'https://commoditizing-data-integration.github.io',
  baseUrl: '/',
  future: { v4: true, faster: true },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  plugins: ['./src/weave/plugin.ts'],
  presets: [['classic', preset]],
  themeConfig,
};

export default config;
