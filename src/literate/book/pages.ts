import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './files';
import { root } from './root';

/** The title page, and the pages of the guide in reading order. */
export function readPages(): Page[] {
  const guide = readdirSync(join(root, 'docs'), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => join('docs', name))
    .sort();
  return ['src/pages/index.mdx', ...guide].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}
