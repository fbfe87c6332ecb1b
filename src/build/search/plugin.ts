import type { LoadContext, Plugin } from '@docusaurus/types';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { docsOf, docsPlugin, type Doc } from '../docs';
import { answerWith } from '../types/devServer';
import { searchFiles } from './searchFiles';

/**
 * Lays beside the site what a search looks things up in: as files when it is
 * built, and on request while somebody writes.
 */
export default function searchPlugin({
  siteDir,
  baseUrl,
}: LoadContext): Plugin {
  let docs: Doc[] = [];
  const folder = `${baseUrl}search/`;

  return {
    name: 'search',
    async allContentLoaded({ allContent, actions }) {
      docs = docsOf(allContent[docsPlugin]?.default);
      actions.addRoute({
        path: `${baseUrl}search`,
        component: '@site/src/browser/search/SearchPage.tsx',
        exact: true,
      });
    },
    configureWebpack: () =>
      answerWith((address) =>
        address.startsWith(folder) && address.endsWith('.json')
          ? Promise.resolve(
              searchFiles(siteDir, docs).get(address.slice(folder.length)),
            )
          : undefined,
      ),
    async postBuild({ outDir }) {
      for (const [path, content] of searchFiles(siteDir, docs)) {
        const file = join(outDir, 'search', path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(content));
      }
    },
  };
}
