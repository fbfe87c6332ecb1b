import type {
  LoadedContent,
  LoadedVersion,
} from '@docusaurus/plugin-content-docs';

/** A page of the guide as Docusaurus has it. */
export type Doc = LoadedVersion['docs'][number];

/** The plugin that loads the pages, as Docusaurus calls it. */
export const docsPlugin = 'docusaurus-plugin-content-docs';

/** The pages in what that plugin has loaded. */
export function docsOf(content: unknown): Doc[] {
  const [version] = (content as LoadedContent).loadedVersions;
  return version?.docs ?? [];
}

/** A page's path in the repository; Docusaurus begins it with `@site/`. */
export function pageOf({ source }: Pick<Doc, 'source'>): string {
  return source.replace(/^@site\//, '');
}
