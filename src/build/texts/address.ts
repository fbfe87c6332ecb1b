/**
 * Where a page is read, from the site's root: `docs/02-setup/01-toolchain.mdx`
 * → `guide/setup/toolchain`. Docusaurus leaves out what files are ordered by.
 */
export function addressOf(page: string): string {
  return page
    .replace(/\.mdx$/, '')
    .replace(/^src\/pages\/(?:index$)?/, '')
    .replace(/^docs\//, 'guide/')
    .replace(/(^|\/)\d+-/g, '$1');
}
