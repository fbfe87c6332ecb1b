import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsOf } from '../../literate/steps/guide';
import { weavePage } from '../../literate/weave';
import type { SearchedPage } from '../../search/contracts';
import { shelve } from '../../search/shelve';
import { pageOf, type Doc } from '../docs';
import { sectionsOf } from './sections';

type Named = Pick<Doc, 'source' | 'permalink' | 'title' | 'description'>;

/**
 * What a search of these pages looks things up in, by path: `catalog.json`, and
 * in a folder of its edition what belongs to it.
 */
export function searchFiles(
  siteDir: string,
  docs: readonly Named[],
): Map<string, unknown> {
  // Paths are numbered in the order of reading: what is told first is told there.
  const read = docs.toSorted((a, b) => (pageOf(a) < pageOf(b) ? -1 : 1));
  const { catalog, shelves, texts } = shelve(
    read.map((doc) => searchedPage(siteDir, doc)),
  );
  const files = new Map<string, unknown>();
  for (const [name, shelf] of shelves) files.set(`words-${name}.json`, shelf);
  for (const [page, text] of texts.entries())
    files.set(`page-${page}.json`, text);
  const edition = createHash('sha256')
    .update(JSON.stringify([catalog, ...files]))
    .digest('hex')
    .slice(0, 8);
  return new Map<string, unknown>([
    ['catalog.json', { edition, ...catalog }],
    ...[...files].map(([name, content]): [string, unknown] => [
      `${edition}/${name}`,
      content,
    ]),
  ]);
}

function searchedPage(siteDir: string, doc: Named): SearchedPage {
  const path = pageOf(doc);
  const read = (file: string) => readFileSync(join(siteDir, file), 'utf8');
  const text = read(path);
  const woven = weavePage({ path, text }, read, stepsOf(siteDir, path));
  const { permalink, title, description } = doc;
  return { permalink, title, description, sections: sectionsOf(title, woven) };
}
