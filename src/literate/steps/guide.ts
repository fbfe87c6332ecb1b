import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../book/files';
import { readBook, type Book, type Step } from './steps';

/** The guide as it lies on the disk, and what reading it comes to. */
export interface Guide {
  pages: Page[];
  book: Book;
}

interface Kept {
  /** What the guide was read from: the pages, and the files that they name. */
  sources: string[];
  fingerprints: string;
  guide: Guide;
}

const kept = new Map<string, Kept>();

/** Opens the guide of a repository; nothing is read twice that did not change. */
export function openGuide(root: string): Guide {
  const paths = list(root, 'docs');
  const fingerprintsOf = (sources: string[]) =>
    [...paths, ...sources].map((path) => fingerprint(root, path)).join();
  const before = kept.get(root);
  if (before && before.fingerprints === fingerprintsOf(before.sources))
    return before.guide;

  const pages = paths
    .filter((path) => path.endsWith('.mdx') && !path.includes('/_'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const read = new Set<string>();
  const book = readBook(pages, (path) => {
    read.add(path);
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  const guide = { pages, book };
  const sources = [...read];
  kept.set(root, { sources, fingerprints: fingerprintsOf(sources), guide });
  return guide;
}

/** What the reader pastes on one page. */
export function stepsOf(root: string, page: string): Step[] {
  return openGuide(root).book.steps.filter((step) => step.page === page);
}

/** The connector's files that the guide has to tell, in the order of their names. */
export function connectorFiles(root: string): string[] {
  return list(root, 'connector/src').filter((path) => path.endsWith('.ts'));
}

/** The early versions that belong to a page, `07-read`. */
export function stageFiles(root: string, page: string): string[] {
  const folder = join('docs/_stages', page);
  if (!existsSync(join(root, folder))) return [];
  return list(root, folder).filter((path) => path.endsWith('.ts'));
}

function list(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .sort();
}

function fingerprint(root: string, path: string): string {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return `${path} ${found?.mtimeMs} ${found?.size}`;
}
