import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { Plugin } from '@docusaurus/types';
import type { Part } from './contents';

/** Hands the table of contents to every page, so that none types it again. */
export default function contentsPlugin(): Plugin {
  return {
    name: 'contents',
    async allContentLoaded({ allContent, actions }) {
      const docs = allContent['docusaurus-plugin-content-docs']
        ?.default as LoadedContent;
      actions.setGlobalData(partsOf(docs));
    },
  };
}

function partsOf({ loadedVersions: [version] }: LoadedContent): Part[] {
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
