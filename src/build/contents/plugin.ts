import type {
  LoadedContent,
  LoadedVersion,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { ContentsPart } from '../../literate/contracts/contents';
import { docsPlugin } from '../docs';
import { markdownOf, writeEditions } from '../editions/editions';
import { answerWithFile } from '../types/devServer';

/**
 * Hands the table of contents to every page, so that none types it again, and
 * sees to the book's other editions.
 */
export default function contentsPlugin(context: LoadContext): Plugin {
  let version: LoadedVersion | undefined;

  return {
    name: 'contents',
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[docsPlugin]?.default;
      [version] = (content as LoadedContent).loadedVersions;
      actions.setGlobalData(partsOf(content));
    },
    configureWebpack: () =>
      answerWithFile((address) => {
        const doc = version?.docs.find(
          ({ permalink }) => `${permalink}.md` === address,
        );
        if (!version || !doc) return undefined;
        return {
          kind: 'text/markdown',
          body: markdownOf(doc, context, version),
        };
      }),
    async postBuild({ plugins, ...site }) {
      const { content } = plugins.find(({ name }) => name === docsPlugin) ?? {};
      const [version] = (content as LoadedContent).loadedVersions;
      if (version) writeEditions(site, version, partsOf(content));
    },
  };
}

function partsOf(content: unknown): ContentsPart[] {
  const [version] = (content as LoadedContent).loadedVersions;
  const docs = new Map(version?.docs.map((doc) => [doc.id, doc]));
  let number = 0;
  return (version?.sidebars.guide ?? []).flatMap((item) => {
    if (item.type !== 'category') return [];
    const chapters = item.items.flatMap((child) => {
      const doc = child.type === 'doc' ? docs.get(child.id) : undefined;
      if (!doc) return [];
      return { number: ++number, title: doc.title, permalink: doc.permalink };
    });
    return { label: item.label, chapters };
  });
}
