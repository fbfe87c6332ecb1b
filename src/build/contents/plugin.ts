import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { Plugin } from '@docusaurus/types';
import type { ContentsPart } from '../../literate/contracts/contents';
import { docsPlugin } from '../docs';
import { writeEditions } from '../editions/editions';

/** Hands the table of contents to every page, so that none types it again. */
export default function contentsPlugin(): Plugin {
  return {
    name: 'contents',
    async allContentLoaded({ allContent, actions }) {
      actions.setGlobalData(partsOf(allContent[docsPlugin]?.default));
    },
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
