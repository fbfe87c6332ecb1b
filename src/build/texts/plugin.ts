import type { Plugin } from '@docusaurus/types';

/** Tells each bundle whether it has the texts of the pages in it. */
export default function textsPlugin(): Plugin {
  return {
    name: 'texts',
    configureWebpack: (_config, isServer, { currentBundler }) => ({
      plugins: [
        new currentBundler.instance.DefinePlugin({
          TEXT_IN_SCRIPT: isServer || process.env.NODE_ENV !== 'production',
        }),
      ],
    }),
  };
}
