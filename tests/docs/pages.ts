import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export interface Page {
  /** From the root of the repository: `docs/02-setup/01-toolchain.mdx`. */
  path: string;
  text: string;
}

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
