import type { LoadContext, Plugin } from '@docusaurus/types';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packTrees, type Packed } from '../../running/pack';
import { treesOfPages } from '../../literate/sessions/trees';
import { docsOf, docsPlugin, pageOf } from '../docs';
import { answerWith } from '../types/devServer';

const ending = '.running.json';

/**
 * Lays beside every page the folder on which its sessions run: as files when the
 * site is built, and on request while somebody writes.
 */
export default function runningPlugin({
  siteDir,
  baseUrl,
}: LoadContext): Plugin {
  let addresses = new Map<string, string>();
  const pack = (): Packed => packTrees(treesOfPages(siteDir), baseUrl);

  return {
    name: 'running',
    async allContentLoaded({ allContent }) {
      const docs = docsOf(allContent[docsPlugin]?.default);
      addresses = new Map(
        docs.map((doc) => [`${doc.permalink}${ending}`, pageOf(doc)]),
      );
      addresses.set(`${baseUrl}index${ending}`, 'src/pages/index.mdx');
    },
    configureWebpack: (config, _isServer, { currentBundler }) => ({
      // What was made of the shell is not kept beyond a change to its loader.
      ...(hasCache(config) && {
        experiments: { cache: { buildDependencies: loaderFiles(siteDir) } },
      }),
      // The shell can do without what it would take from Node.
      plugins: [
        new currentBundler.instance.NormalModuleReplacementPlugin(
          /^node:zlib$/,
          join(siteDir, 'src/running/noZlib.ts'),
        ),
      ],
      module: {
        rules: [
          {
            test: /just-bash[\\/]dist[\\/]bundle[\\/]browser\.js$/,
            use: loaderFiles(siteDir).slice(0, 1),
          },
        ],
      },
      ...answerWith((address) => {
        const page = addresses.get(address);
        if (!page && !address.startsWith(`${baseUrl}running/`))
          return undefined;
        const { pages, packs } = pack();
        return Promise.resolve(page ? pages.get(page) : packs.get(address));
      }),
    }),
    async postBuild({ outDir }) {
      const { pages, packs } = pack();
      const write = (address: string, content: unknown) => {
        const file = join(outDir, address.slice(baseUrl.length));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(content));
      };
      for (const [address, page] of addresses)
        if (pages.has(page)) write(address, pages.get(page));
      for (const [address, content] of packs) write(address, content);
    },
  };
}

/** The loader, and what it reads. */
function loaderFiles(siteDir: string): string[] {
  return [
    'src/build/running/lighterShell.js',
    'src/running/commands/otherwise.json',
  ].map((file) => join(siteDir, file));
}

function hasCache({ experiments }: object & { experiments?: object }): boolean {
  return typeof experiments === 'object' && 'cache' in experiments;
}
