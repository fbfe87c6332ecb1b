import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

type WebpackPart = ReturnType<NonNullable<Plugin['configureWebpack']>>;

/** Outputs that are not true any more are shown like errors; as text, it runs in the browser. */
const overPage = {
  devServer: {
    client: {
      overlay: {
        warnings: ({ message }: Error) => message.includes('docs:update'),
      },
    },
  },
} as WebpackPart;

/** Puts the loader that weaves code into pages in front of all others. */
export default function weavePlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'weave',
    configureWebpack: (_config, isServer) => ({
      ...overPage,
      resolve: {
        alias: {
          // The theme loads this highlighter on every page; ours ran already.
          'prism-react-renderer$': false,
          ...(!isServer && {
            tslib$: join(siteDir, 'src/build/weave/importDefault.js'),
          }),
        },
      },
      module: {
        rules: [
          {
            test: /\.mdx$/,
            enforce: 'pre',
            include: [join(siteDir, 'docs'), join(siteDir, 'src')],
            use: [
              {
                loader: join(siteDir, 'src/build/weave/loaderEntry.js'),
                options: { siteDir },
              },
            ],
          },
        ],
      },
    }),
  };
}
